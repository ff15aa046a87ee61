package org.heed.followup.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.heed.HeedTest;
import org.heed.TestEnvironment;
import org.heed.TestWorkspaces;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.followup.FollowupScene;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class CaseMailTests {

  private static final String PASSWORD = "a long enough password";

  @Autowired private ApplicationContext context;
  @Autowired private Cases cases;
  @Autowired private CaseMails mails;
  @Autowired private ReplyAddress addresses;
  @Autowired private CaseMailSender sender;
  @Autowired private KeptFiles files;
  @Autowired private Users users;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private FollowupScene scene;
  private Browser csm;
  private long invitation;
  private CaseDetail waiting;

  @BeforeEach
  void caseOfASignedInPerson() {
    scene = new FollowupScene(context);
    String email = TestWorkspaces.address("csm");
    User user =
        WorkspaceScope.call(
            scene.workspace, () -> users.create("Mia Kim", email, Role.CSM, PASSWORD));
    scene.own(scene.account, user.id());
    invitation = scene.ask();
    scene.comment(invitation, 3, "Support takes days.");
    waiting = reload();
    csm = new Browser(port);
    csm.signIn(email, PASSWORD);
  }

  @Test
  void letterLeavesOnceWithAReplyAddressOfTheCaseAndKeepsThePromise() throws Exception {
    assertThat(csm.get(page()).body()).contains("Sorry for the wait", "Replies come back");
    assertThat(send("I found your request 4711.").statusCode()).isEqualTo(302);
    assertThat(send("I found your request 4711.").statusCode()).isEqualTo(302);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> sent().getFirst().state() == CaseMail.State.SENT);

    List<MimeMessage> arrived = arrived();
    assertThat(arrived).hasSize(1);
    assertThat(arrived.getFirst().getReplyTo()[0].toString())
        .isEqualTo(addresses.of(scene.workspace, waiting.id()));
    assertThat(arrived.getFirst().getFrom()[0].toString()).startsWith("Mia Kim <");
    assertThat(arrived.getFirst().getContent().toString()).contains("I found your request 4711.");
    assertThat(reload().firstContactAt()).isNotNull();
    assertThat(reload().attempts().getLast().actorName()).isEqualTo("Mia Kim");
    assertThat(csm.get("/cases/" + waiting.id() + "/mail").body())
        .contains("I found your request 4711.", ">sent<");
  }

  @Test
  void nothingIsSentWithoutRequiredWordsOrWithAnUnknownField() {
    assertThat(send(" ").body()).contains("Write a few words of your own.");
    assertThat(send("Dear {nmae}").body())
        .contains("There is no field {nmae}", "Dear {nmae}</text");
    assertThat(sent()).isEmpty();
  }

  @Test
  void optedOutCustomerMayBeAnsweredAndThePageSaysSo() {
    scene.in(
        () ->
            jdbc.sql("update contact set opted_out_at = now() where workspace_id = ?")
                .param(scene.workspace)
                .update());
    assertThat(csm.get(page()).body()).contains("has opted out of surveys");
    assertThat(send("Sorry.").statusCode()).isEqualTo(302);
  }

  @Test
  void fileOfAReplyIsOnlyEverSavedAndOnlyByThoseWhoSeeTheCase() {
    scene.in(
        () -> {
          long mail =
              jdbc.sql(
                      """
                      insert into case_mail
                        (workspace_id, case_id, direction, at, address, subject, body, message_id,
                         state)
                      values (?, ?, 'in', now(), 'ada@example.com', 'S', 'B', '<in@x>', 'received')
                      returning id
                      """)
                  .params(scene.workspace, waiting.id())
                  .query(Long.class)
                  .single();
          byte[] page = "<script>steal()</script>".getBytes(StandardCharsets.UTF_8);
          files.keep(
              waiting.id(),
              mail,
              List.of(new IncomingFile("ü.html", "text/html", new ByteArrayResource(page), null)));
          return true;
        });
    String link = "/cases/" + waiting.id() + "/files/";
    String body = csm.get("/cases/" + waiting.id() + "/mail").body();
    String path = body.substring(body.indexOf(link), body.indexOf('"', body.indexOf(link)));

    HttpResponse<String> file = csm.get(path);
    assertThat(file.body()).isEqualTo("<script>steal()</script>");
    assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; ")
        .contains("%C3%BC.html");
    assertThat(file.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
    assertThat(file.headers().allValues("Content-Security-Policy")).anyMatch(CaseMailTests::closed);
    assertThat(colleague().get(path).statusCode()).isEqualTo(404);
    assertThat(csm.get(link + "987654321").statusCode()).isEqualTo(404);
  }

  private static boolean closed(String policy) {
    return policy.contains("sandbox");
  }

  private Browser colleague() {
    String email = TestWorkspaces.address("colleague");
    WorkspaceScope.call(scene.workspace, () -> users.create("Ben Ito", email, Role.CSM, PASSWORD));
    Browser other = new Browser(port);
    other.signIn(email, PASSWORD);
    return other;
  }

  @Test
  void letterWhoseSenderDiedWaitsForItsWriterInsteadOfLeavingTwice() {
    scene.in(
        () ->
            jdbc.sql(
                    """
                    insert into case_mail
                      (workspace_id, case_id, direction, at, person_name, address, subject, body,
                       message_id, state, next_attempt_at)
                    values (?, ?, 'out', now(), 'Mia Kim', 'ada@example.com', 'S', 'B', '<lost@x>',
                            'sending', now() - interval '1 minute')
                    """)
                .params(scene.workspace, waiting.id())
                .update());
    sender.sendDue();

    assertThat(sent().getFirst().state()).isEqualTo(CaseMail.State.UNKNOWN);
    assertThat(csm.get("/cases/" + waiting.id() + "/mail").body())
        .contains("Heed stopped while it was being sent.", "Send again");
  }

  private String page() {
    return "/cases/" + waiting.id() + "/letter";
  }

  private java.net.http.HttpResponse<String> send(String ownWords) {
    return csm.post(
        page(), "template", "support-en", "ownWords", ownWords, "once", "11111111-2222");
  }

  private List<CaseMail> sent() {
    return scene.in(() -> mails.of(waiting.id()));
  }

  private List<MimeMessage> arrived() {
    String to = Objects.requireNonNull(waiting.customer().email());
    return Arrays.stream(TestEnvironment.mail().getReceivedMessagesForDomain(to))
        .filter(mail -> subject(mail).equals("About your request to our support"))
        .toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return String.valueOf(mail.getSubject());
    } catch (jakarta.mail.MessagingException unreadable) {
      return "";
    }
  }

  private CaseDetail reload() {
    return Objects.requireNonNull(scene.caseOf(invitation, cases));
  }
}
