package org.heed.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What somebody typed survives the end of their session, and nobody else can type it for them. */
class KeptFormTests extends SignedInTest {

  private static final String OURS = "Sec-Fetch-Site";

  @Test
  void whatWasTypedComesBackAfterTheSignIn() {
    Browser browser = new Browser(port);
    browser.get("/sign-in");

    HttpResponse<String> ended =
        browser.postWith(OURS, "same-origin", "/profile", "name", "Ada \"L\" <b>", "note", "x\ny");
    assertThat(ended.statusCode()).isEqualTo(401);
    assertThat(ended.body())
        .contains("what you typed is kept", "name=\"kept.action\" value=\"/profile\"")
        .contains("Ada &quot;L&quot; &lt;b&gt;");

    String[] kept = {
      "email",
      owner.email(),
      "password",
      PASSWORD,
      "kept.action",
      "/profile",
      "kept.name",
      "name",
      "kept.value",
      "Ada \"L\" <b>"
    };
    HttpResponse<String> back = browser.post("/sign-in", kept);
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.body())
        .contains("action=\"/profile\"", "name=\"name\" value=\"Ada &quot;L&quot; &lt;b&gt;\"");
    assertThat(browser.get("/profile").body())
        .as("nothing is sent before somebody presses the button")
        .doesNotContain("Ada &quot;L&quot;");

    assertThat(browser.post("/profile", "name", "Ada Lovelace").statusCode()).isEqualTo(302);
    assertThat(browser.get("/profile").body()).contains("Ada Lovelace");
  }

  @Test
  void aWrongPasswordKeepsItToo() {
    Browser browser = new Browser(port);
    browser.get("/sign-in");

    HttpResponse<String> refused =
        browser.post(
            "/sign-in",
            "email",
            owner.email(),
            "password",
            "wrong",
            "kept.action",
            "/profile",
            "kept.name",
            "name",
            "kept.value",
            "Ada");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("name=\"kept.value\" value=\"Ada\"");
  }

  @Test
  void aFormThatIsOlderThanTheSignInCanBeSentAgain() {
    Browser browser = signedIn(owner);

    HttpResponse<String> stale =
        browser.postWith(OURS, "same-origin", "/profile", "_csrf", "of-yesterday", "name", "Ada");

    assertThat(stale.statusCode()).isEqualTo(403);
    assertThat(stale.body()).contains("Nothing is lost", "name=\"name\" value=\"Ada\"");
    assertThat(browser.get("/profile").body()).doesNotContain("value=\"Ada\"");
  }

  @Test
  void formsOfOtherSitesAreNotKept() {
    Browser browser = new Browser(port);
    browser.get("/sign-in");

    HttpResponse<String> foreign =
        browser.postWith(OURS, "cross-site", "/profile", "name", "Mallory");

    assertThat(foreign.body()).doesNotContain("Mallory");
    assertThat(browser.postWith("Origin", "https://evil.example", "/profile", "name", "M").body())
        .doesNotContain("kept.value");
  }

  @Test
  void passwordsAreNotKeptAndNoFormLeadsElsewhere() {
    Browser browser = new Browser(port);
    browser.get("/sign-in");

    assertThat(
            browser
                .postWith(OURS, "same-origin", "/profile/password", "password", "a secret text")
                .body())
        .doesNotContain("a secret text");
    HttpResponse<String> elsewhere =
        browser.post(
            "/sign-in",
            "email",
            owner.email(),
            "password",
            PASSWORD,
            "kept.action",
            "//evil.example/x",
            "kept.name",
            "a",
            "kept.value",
            "b");
    assertThat(elsewhere.statusCode()).isEqualTo(302);
  }
}
