package org.heed.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.access.StaffRights;
import org.heed.workspace.access.Throttle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInTests extends SignedInTest {

  @Autowired private StaffRights rights;

  @Test
  void rightPasswordOpensTheStartPage() {
    Browser browser = new Browser(port);

    HttpResponse<String> answer = browser.signIn(owner.email(), PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("/");
    assertThat(browser.get("/profile").body()).contains(owner.email());
  }

  @Test
  void capitalLettersInTheAddressDoNotMatter() {
    HttpResponse<String> answer =
        new Browser(port).signIn(owner.email().toUpperCase(java.util.Locale.ROOT), PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(302);
  }

  @Test
  void wrongPasswordKeepsTheAddressAndSaysWhatIsWrong() {
    HttpResponse<String> answer = new Browser(port).signIn(owner.email(), "not the password");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .contains("Address and password do not belong together")
        .contains(owner.email());
  }

  @Test
  void whatIsLeftToTypeHasTheFocus() {
    String first = new Browser(port).get("/sign-in").body();
    String again = new Browser(port).signIn(owner.email(), "not the password").body();

    assertThat(first).containsPattern("<input[^>]*name=\"email\"[^>]*autofocus");
    assertThat(again)
        .containsPattern("<input[^>]*name=\"password\"[^>]*autofocus")
        .doesNotContainPattern("<input[^>]*name=\"email\"[^>]*autofocus");
  }

  @Test
  void unknownAndDeactivatedPeopleGetTheSameAnswerAsAWrongPassword() {
    User former = person(Role.CSM);
    WorkspaceScope.run(workspace, () -> rights.deactivate(former.id()));

    String wrong = answer(owner.email(), "not the password");
    assertThat(answer(former.email(), PASSWORD)).isEqualTo(wrong);
    assertThat(answer(TestWorkspaces.address("nobody"), PASSWORD)).isEqualTo(wrong);
  }

  private String answer(String email, String password) {
    HttpResponse<String> answer = new Browser(port).signIn(email, password);
    return answer.statusCode()
        + answer
            .body()
            .replace(email, "")
            .replaceAll("(?s)<head>.*</head>", "")
            .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  @Test
  void afterTenWrongPasswordsEvenTheRightOneHasToWait() {
    earlierAttempts(Throttle.account("sign-in", owner.email()), 9);
    assertThat(new Browser(port).signIn(owner.email(), "guess").statusCode()).isEqualTo(401);

    HttpResponse<String> answer = new Browser(port).signIn(owner.email(), PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("Wait 15 minutes");
  }

  @Test
  void forgedForwardingHeadersDoNotHideWhereAttemptsComeFrom() {
    Browser browser = new Browser(port);
    browser.get("/sign-in");
    earlierAttempts(Throttle.network("sign-in", "127.0.0.1"), 60);

    HttpResponse<String> answer =
        browser.postWith(
            "X-Forwarded-For",
            "203.0.113.7",
            "/sign-in",
            "email",
            owner.email(),
            "password",
            PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(429);
  }

  private void earlierAttempts(String subject, int count) {
    for (int attempt = 0; attempt < count; attempt++) {
      assertThat(throttle.permits(subject, count, Duration.ofMinutes(15))).isTrue();
    }
  }

  @Test
  void leadsBackToThePageThatWasWanted() {
    Browser browser = new Browser(port);

    HttpResponse<String> refused = browser.get("/settings/audit?who=Ada");
    String signIn = refused.headers().firstValue("Location").orElseThrow();
    assertThat(signIn).isEqualTo("/sign-in?next=%2Fsettings%2Faudit%3Fwho%3DAda");

    assertThat(browser.get(signIn).body()).contains("value=\"/settings/audit?who=Ada\"");
    HttpResponse<String> in =
        browser.post(
            "/sign-in",
            "email",
            owner.email(),
            "password",
            PASSWORD,
            "next",
            "/settings/audit?who=Ada");
    assertThat(in.headers().firstValue("Location")).hasValue("/settings/audit?who=Ada");
  }

  @Test
  void neverLeadsAwayFromThisSite() {
    for (String elsewhere : new String[] {"https://evil.test/", "//evil.test", "/\\evil.test"}) {
      Browser browser = new Browser(port);
      browser.get("/sign-in");
      HttpResponse<String> in =
          browser.post("/sign-in", "email", owner.email(), "password", PASSWORD, "next", elsewhere);
      assertThat(in.headers().firstValue("Location")).hasValue("/");
    }
  }
}
