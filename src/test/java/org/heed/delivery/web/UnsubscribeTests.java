package org.heed.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.ConsentEntry;
import org.heed.customer.Contact;
import org.heed.customer.Contacts;
import org.heed.delivery.rendering.UnsubscribeToken;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.ProgramFixture;
import org.heed.program.Touchpoints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class UnsubscribeTests {

  private final HttpClient browser = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired private UnsubscribeToken tokens;
  @Autowired private Contacts contacts;
  @Autowired private Touchpoints touchpoints;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long contact;
  private String path;

  @BeforeEach
  void make() {
    workspace = workspaces.create();
    contact =
        WorkspaceScope.call(workspace, () -> new ProgramFixture(jdbc, touchpoints).contacts(1));
    path = "/u/" + tokens.sign(workspace, contact);
  }

  @Test
  void thePageSpeaksTheContactsLanguage() throws Exception {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update contact set language = 'de-AT' where workspace_id = ?")
                .param(workspace)
                .update());
    assertThat(get(path).body())
        .contains("Wie möchten Sie gefragt werden?", "3 Monate", "Keine Pause", "lang=\"de");
  }

  @Test
  void openingTheLinkChangesNothing() throws Exception {
    HttpResponse<String> page = get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Stop these surveys?").contains("method=\"post\"");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    head(path);
    assertThat(optedOut()).isFalse();
  }

  @Test
  void aBreakCallsOffWhatIsPlannedBeforeItsEnd() throws Exception {
    long soon = plan("5 days");
    long later = plan("200 days");
    String page = post(path + "/preferences", "pauseMonths=3&mail=true&language=de").body();
    assertThat(page).contains("Gespeichert.", "wie gewählt", "Wie möchten Sie");
    assertThat(stateOf(soon)).isEqualTo("cancelled");
    assertThat(stateOf(later)).isEqualTo("planned");
    assertThat(optedOut()).isFalse();
    assertThat(means()).first().asString().startsWith("preferences page, until ");
    post(path + "/preferences", "pauseMonths=0&mail=true");
    assertThat(means()).hasSize(2);
  }

  @Test
  void leavingAChannelCallsOffItsInvitationsOnly() throws Exception {
    long mail = plan("5 days");
    post(path + "/preferences", "pauseMonths=0&language=xx");
    assertThat(stateOf(mail)).isEqualTo("cancelled");
    assertThat(optedOut()).isFalse();
    assertThat(get(path).body()).doesNotContain("value=\"xx\"");
    post(path + "/preferences", "pauseMonths=0&mail=true");
    assertThat(means()).hasSize(2);
  }

  @Test
  void leavingForEverCallsOffEverythingAtOnce() throws Exception {
    long mail = plan("5 days");
    post(path, "");
    assertThat(stateOf(mail)).isEqualTo("cancelled");
  }

  @Test
  void theButtonUnsubscribesAndTakesItBack() throws Exception {
    assertThat(post(path, "").body()).contains("You are unsubscribed");
    assertThat(optedOut()).isTrue();
    assertThat(get(path).body()).contains("Receive surveys again");
    assertThat(post(path + "/return", "").body()).contains("Stop these surveys?");
    assertThat(optedOut()).isFalse();
    assertThat(means()).containsExactly("unsubscribe page", "unsubscribe link");
  }

  @Test
  void aMailProgramUnsubscribesWithOnePostWithoutARedirectHoweverOften() throws Exception {
    for (int round = 0; round < 2; round++) {
      HttpResponse<String> answer = post(path, "List-Unsubscribe=One-Click");
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    assertThat(optedOut()).isTrue();
    assertThat(means()).containsExactly("one-click unsubscribe");
  }

  @Test
  void aLinkThatWasChangedOrCutOffGetsAKindPageAndNoEffect() throws Exception {
    String altered = path.substring(0, path.length() - 1) + (path.endsWith("A") ? "B" : "A");
    for (String wrong : List.of(altered, path.substring(0, 12), "/u/x", "/u/" + "a".repeat(500))) {
      HttpResponse<String> answer = post(wrong, "List-Unsubscribe=One-Click");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("This link is not complete");
    }
    assertThat(optedOut()).isFalse();
  }

  @Test
  void aTestMailsLinkExplainsItself() throws Exception {
    String test = "/u/" + tokens.sign(workspace, UnsubscribeToken.NOBODY);
    assertThat(post(test, "").body()).contains("This was a test mail");
  }

  private boolean optedOut() {
    return WorkspaceScope.call(workspace, () -> contacts.find(contact))
        .map(Contact::optedOutAt)
        .isPresent();
  }

  private List<String> means() {
    return WorkspaceScope.call(workspace, () -> contacts.consent(contact)).stream()
        .map(ConsentEntry::means)
        .toList();
  }

  private HttpResponse<String> get(String where) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(where)).GET());
  }

  private void head(String where) throws IOException, InterruptedException {
    send(HttpRequest.newBuilder(uri(where)).HEAD());
  }

  private HttpResponse<String> post(String where, String form)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(where))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String where) {
    return URI.create("http://localhost:" + port + where);
  }

  private long plan(String dueIn) {
    return WorkspaceScope.call(
        workspace,
        () -> {
          long touchpoint =
              new ProgramFixture(jdbc, touchpoints)
                  .running(ProgramFixture.settings(new org.heed.program.Pace.Drip(1)))
                  .id();
          return jdbc.sql(
                  """
                  insert into invitation (workspace_id, touchpoint_id, survey_version_id, contact_id,
                                          due_at, planned_at)
                  select t.workspace_id, t.id, t.survey_version_id, ?, now() + ?::interval, now()
                    from touchpoint t where t.workspace_id = ? and t.id = ? returning id
                  """)
              .params(contact, dueIn, workspace, touchpoint)
              .query(Long.class)
              .single();
        });
  }

  private String stateOf(long invitation) {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql("select state from invitation where workspace_id = ? and id = ?")
                .params(workspace, invitation)
                .query(String.class)
                .single());
  }
}
