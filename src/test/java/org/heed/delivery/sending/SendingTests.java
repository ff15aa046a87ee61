package org.heed.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.Contacts;
import org.heed.delivery.Sending;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.mail.MailSession;
import org.heed.platform.mail.smtp.FaultySmtpServer;
import org.heed.platform.mail.smtp.SmtpTransport;
import org.heed.platform.outbox.Outbox;
import org.heed.platform.web.Conflict;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.ProgramFixture;
import org.heed.program.SendingWindow;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class SendingTests {

  @Autowired private SurveyMailWorker worker;
  @Autowired private BatchSender batches;
  @Autowired private Claims claims;
  @Autowired private LostMails lost;
  @Autowired private Sending sending;
  @Autowired private Contacts contacts;
  @Autowired private Outbox outbox;
  @Autowired private Touchpoints touchpoints;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private JdbcClient jdbcClient;

  private FaultySmtpServer server;
  private SmtpTransport transport;
  private long workspace;
  private long touchpoint;

  @BeforeEach
  void start() throws IOException {
    // Only this test's senders may take this test's mails.
    worker.stop();
    server = new FaultySmtpServer();
    transport = new SmtpTransport(server.url(), "heed.test", Clock.systemUTC());
    workspace = workspaces.create();
    touchpoint = within(() -> running().id());
  }

  @AfterEach
  void stop() throws IOException {
    transport.close();
    server.close();
    worker.start();
  }

  @Test
  void dueMailsAreSentOnceAndAnnounced() throws Exception {
    invite(3);
    assertThat(sendBatch()).isEqualTo(3);
    assertThat(sendBatch()).isZero();
    assertThat(server.received()).hasSize(3);
    assertThat(states()).containsOnly("sent");
    assertThat(announced()).isEqualTo(3);
    assertThat(count("mail_attempt", "outcome = 'accepted'")).isEqualTo(3);
    assertThat(count("invitation", "closes_at = sent_at + interval '30 days'")).isEqualTo(3);
    assertThat(count("invitation", "reminder_state = 'due'")).isEqualTo(3);
  }

  @Test
  void aSenderThatDiesAfterClaimingNeverCausesASecondMail() throws Exception {
    invite(2);
    within(() -> claims.take(20));
    assertThat(states()).containsOnly("sending");
    assertThat(sendBatch()).isZero();
    lost.markUnknown();
    assertThat(states()).containsOnly("sending");
    leaseEnds();
    lost.markUnknown();
    assertThat(states()).containsOnly("unknown");
    assertThat(sendBatch()).isZero();
    assertThat(server.received()).isEmpty();
    assertThat(announced()).isZero();
  }

  @Test
  void aConnectionLostAfterTheMailLeavesItInDoubtUntilAPersonSendsItAgain() throws Exception {
    long invitation = invite(1);
    server.on("END", FaultySmtpServer.HANG_UP);
    sendBatch();
    server.recover();
    assertThat(states()).containsExactly("unknown");
    assertThat(sendBatch()).isZero();
    within(() -> sendAgain(invitation));
    assertThat(sendBatch()).isEqualTo(1);
    assertThat(states()).containsExactly("sent");
    assertThat(server.received()).hasSize(2);
    assertThat(server.received().stream().map(SendingTests::messageId).distinct()).hasSize(1);
    assertThat(count("audit_entry", "action = 'invitation.sent_again'")).isEqualTo(1);
    assertThatThrownBy(() -> within(() -> sendAgain(invitation))).isInstanceOf(Conflict.class);
  }

  @Test
  void aTemporaryRefusalIsTriedAgainLaterAndGivenUpAfterTheLastTry() throws Exception {
    invite(1);
    server.on("RCPT", "450 4.2.1 greylisted");
    sendBatch();
    assertThat(states()).containsExactly("planned");
    assertThat(sendBatch()).isZero();
    assertThat(
            count(
                "invitation",
                "due_at between now() + interval '4 minutes' and now() + interval '6 minutes'"))
        .isEqualTo(1);
    update("update invitation set attempts = 11, due_at = now() where workspace_id = ?");
    sendBatch();
    assertThat(states()).containsExactly("parked");
    server.recover();
    assertThat(within(() -> sending.tryParkedAgain(touchpoint))).isEqualTo(1);
    assertThat(sendBatch()).isEqualTo(1);
    assertThat(states()).containsExactly("sent");
  }

  @Test
  void anUnknownMailboxBouncesAndIsNotMailedAgain() throws Exception {
    invite(1);
    server.on("RCPT", "550 5.1.1 no such user");
    sendBatch();
    assertThat(states()).containsExactly("bounced");
    assertThat(count("contact", "bounced_at is not null")).isEqualTo(1);
    assertThat(count("mail_attempt", "outcome = 'refused'")).isEqualTo(1);
    assertThat(within(() -> sending.troubled(touchpoint)).getFirst().reason())
        .contains("no such user");
  }

  @Test
  void aMailRefusedForItsContentDoesNotCondemnTheAddress() throws Exception {
    invite(1);
    server.on("END", "554 5.7.1 looks like spam");
    sendBatch();
    assertThat(states()).containsExactly("bounced");
    assertThat(count("contact", "bounced_at is not null")).isZero();
  }

  @Test
  void aServerThatGoesAwayInTheMiddleOfABatchUsesUpNoTry() throws Exception {
    invite(3);
    server.onceOn("RCPT", FaultySmtpServer.HANG_UP);
    try (MailSession session = transport.open()) {
      server.on("CONNECT", "421 4.3.2 going down");
      batches.send(workspace, BatchSize.SMALLEST, session);
    }
    assertThat(states()).containsOnly("planned");
    assertThat(count("invitation", "attempts = 0")).isEqualTo(3);
    assertThat(server.received()).isEmpty();
  }

  @Test
  void whoOptsOutBetweenPlanningAndSendingGetsNoMail() throws Exception {
    invite(2);
    long contact = jdbcLong("select min(contact_id) from invitation where workspace_id = ?");
    within(() -> contacts.optOut(contact, "customer page"));
    assertThat(sendBatch()).isEqualTo(1);
    // Whoever comes first cancels it, this batch or the news of leaving, and the other one waits.
    await()
        .untilAsserted(() -> assertThat(states()).containsExactlyInAnyOrder("cancelled", "sent"));
  }

  @Test
  void noMoreMailsLeaveThanTheRateAllows() throws Exception {
    update("update workspace set settings = '{\"mailsPerHour\": 180}' where workspace_id = ?");
    invite(10);
    assertThat(sendBatch()).isEqualTo(3);
    assertThat(sendBatch()).isZero();
    update(
        "update mail_budget set refilled_at = refilled_at - interval '41 seconds' where"
            + " workspace_id = ?");
    assertThat(sendBatch()).isEqualTo(2);
    update(
        "update mail_budget set refilled_at = refilled_at - interval '1 day' where workspace_id ="
            + " ?");
    assertThat(sendBatch()).isEqualTo(3);
  }

  @Test
  void oneReminderFollowsAnUnansweredMailAndNamesTheFirst() throws Exception {
    invite(1);
    sendBatch();
    assertThat(sendBatch()).isZero();
    update("update invitation set reminder_due_at = now() where workspace_id = ?");
    assertThat(sendBatch()).isEqualTo(1);
    assertThat(sendBatch()).isZero();
    assertThat(server.received().getLast())
        .contains("Subject: Reminder:")
        .contains("References: " + messageId(server.received().getFirst()));
    assertThat(announced()).isEqualTo(1);
  }

  @Test
  void whoAnsweredGetsNoReminderAndAPausedTouchpointSendsNone() throws Exception {
    invite(2);
    sendBatch();
    update("update invitation set reminder_due_at = now() where workspace_id = ?");
    update("update touchpoint set state = 'paused' where workspace_id = ?");
    assertThat(sendBatch()).isZero();
    update("update touchpoint set state = 'running' where workspace_id = ?");
    update("update invitation set answered = true, reminder_state = 'none' where workspace_id = ?");
    assertThat(sendBatch()).isZero();
  }

  @Test
  void aReminderInDoubtIsNeverRepeated() throws Exception {
    invite(1);
    sendBatch();
    update("update invitation set reminder_due_at = now() where workspace_id = ?");
    server.on("END", FaultySmtpServer.HANG_UP);
    sendBatch();
    server.recover();
    assertThat(sendBatch()).isZero();
    assertThat(count("invitation", "reminder_state = 'unknown' and state = 'sent'")).isEqualTo(1);
  }

  @Test
  void theMailCarriesOneClickUnsubscribeAndAsksForNoAutomaticReply() throws Exception {
    invite(1);
    sendBatch();
    assertThat(server.received().getFirst())
        .containsPattern("List-Unsubscribe: <http://heed.test/u/[A-Za-z0-9_-]+>")
        .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
        .contains("Auto-Submitted: auto-generated");
  }

  private Touchpoint running() {
    SendingWindow always =
        new SendingWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.MAX);
    TouchpointSettings settings =
        new TouchpointSettings(
            "Quarterly", Audience.EVERYBODY, new Pace.Drip(1), always, 5, 30, 90);
    return new ProgramFixture(jdbcClient, touchpoints).running(settings);
  }

  private long invite(int count) {
    return within(
        () ->
            jdbcClient
                .sql(
                    """
                    with person as (
                      insert into contact (workspace_id, email, name, created_at, updated_at)
                      select ?, 'p' || n || '@customer.test', 'P', now(), now()
                        from generate_series(1, ?) n returning id),
                    invited as (
                      insert into invitation (workspace_id, touchpoint_id, survey_version_id,
                                              contact_id, due_at, planned_at)
                      select ?, t.id, t.survey_version_id, person.id, now(), now()
                        from person, touchpoint t where t.workspace_id = ? and t.id = ?
                      returning id)
                    select min(id) from invited
                    """)
                .params(workspace, count, workspace, workspace, touchpoint)
                .query(Long.class)
                .single());
  }

  private int sendBatch() throws Exception {
    try (MailSession session = transport.open()) {
      return batches.send(workspace, BatchSize.SMALLEST, session);
    }
  }

  private boolean sendAgain(long invitation) {
    sending.sendAgain(touchpoint, invitation);
    return true;
  }

  private void leaseEnds() {
    update(
        "update invitation set claimed_at = claimed_at - interval '11 minutes' where workspace_id ="
            + " ?");
  }

  private static String messageId(String mail) {
    return mail.lines()
        .filter(line -> line.startsWith("Message-ID: "))
        .map(line -> line.substring("Message-ID: ".length()))
        .findFirst()
        .orElseThrow();
  }

  private long announced() {
    outbox.drain();
    return jdbcLong("select coalesce(sum(sent), 0) from invited_day where workspace_id = ?");
  }

  private List<String> states() {
    return within(
        () ->
            jdbc.queryForList(
                "select state from invitation where workspace_id = ?", String.class, workspace));
  }

  private long count(String table, String condition) {
    return jdbcLong("select count(*) from " + table + " where workspace_id = ? and " + condition);
  }

  private long jdbcLong(String sql) {
    return within(() -> jdbcClient.sql(sql).param(workspace).query(Long.class).single());
  }

  private void update(String sql) {
    within(() -> jdbc.update(sql, workspace));
  }

  private <T> T within(java.util.function.Supplier<T> work) {
    return WorkspaceScope.call(workspace, work);
  }
}
