package org.heed.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heed.HeedTest;
import org.heed.TestEnvironment;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.mail.smtp.FaultySmtpServer;
import org.heed.platform.mail.smtp.SmtpTransport;
import org.heed.platform.settings.HeedSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@HeedTest
class StaffMailTests {

  @Autowired private StaffMail staffMail;
  @Autowired private StaffMailQueue queue;
  @Autowired private StaffMailFiles files;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void aQueuedMailArrivesOnceAndIsForgotten() throws Exception {
    long workspace = workspaces.create();
    String to = TestWorkspaces.address("csm");
    for (int round = 0; round < 2; round++) {
      inWorkspace(
          workspace, () -> staffMail.queue("case:1", to, "Call Acme – now", "Text", "<p>Hi</p>"));
    }
    await().until(() -> arrived(to).size() == 1);
    MimeMessage mail = arrived(to).getFirst();
    assertThat(mail.getSubject()).isEqualTo("Call Acme – now");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    await().until(() -> states(workspace).equals(List.of("sent")));
    assertThat(bodies(workspace)).containsExactly("");
    assertThat(arrived(to)).hasSize(1);
  }

  @Test
  void aFileGoesWithEveryMailAndIsDeletedAfterTheLast() throws Exception {
    long workspace = workspaces.create();
    String one = TestWorkspaces.address("one");
    String other = TestWorkspaces.address("other");
    MailFile file = new MailFile("a.pdf", "application/pdf", new byte[] {1, 2, 3});
    List<StaffMail.Draft> drafts =
        List.of(
            new StaffMail.Draft("f:1", one, "s", "t", "<p>t</p>"),
            new StaffMail.Draft("f:2", other, "s", "t", null));
    WorkspaceScope.run(workspace, () -> staffMail.queueAll(drafts, file));
    for (String to : List.of(one, other)) {
      await().until(() -> arrived(to).size() == 1);
      MimeMultipart parts = (MimeMultipart) arrived(to).getFirst().getContent();
      assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(1, 2, 3);
    }
    await().until(() -> states(workspace).equals(List.of("sent", "sent")));
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.update(
                "update staff_mail_file set created_at = created_at - interval '1 day'"
                    + " where workspace_id = ?",
                workspace));
    files.forgetSent();
    assertThat(
            WorkspaceScope.call(
                workspace,
                () ->
                    jdbc.queryForObject(
                        "select count(*) from staff_mail_file where workspace_id = ?",
                        Long.class,
                        workspace)))
        .isZero();
  }

  @Test
  void sentMailsAreForgottenAfterNinetyDaysAndOthersAreKept() {
    long workspace = workspaces.create();
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.update(
                """
                insert into staff_mail (workspace_id, dedup_key, recipient, subject, text_body, state,
                                        sent_at, next_attempt_at, created_at)
                select ?, state || days, 'a@heed.test', 's', '', state,
                       now() - days * interval '1 day', now() + interval '9 days', now()
                  from unnest(array['sent', 'sent', 'parked'], array[91, 89, 200]) as m (state, days)
                """,
                workspace));
    queue.forgetSent();
    assertThat(states(workspace)).containsExactlyInAnyOrder("sent", "parked");
  }

  @Test
  void aMailOfATransactionThatFailedIsNeverSent() {
    long workspace = workspaces.create();
    WorkspaceScope.run(
        workspace,
        () ->
            transaction.executeWithoutResult(
                status -> {
                  staffMail.queue("case:2", "csm@heed.test", "s", "t", null);
                  status.setRollbackOnly();
                }));
    assertThat(states(workspace)).isEmpty();
  }

  @Test
  void aMailThatNoServerCouldTakeIsParkedForAPerson() {
    long workspace = workspaces.create();
    inWorkspace(workspace, () -> staffMail.queue("case:3", "not an address", "s", "t", null));
    await().until(() -> states(workspace).equals(List.of("parked")));
    assertThat(WorkspaceScope.call(workspace, staffMail::parked)).isEqualTo(1);
  }

  @Test
  void retriesWaitLongerEachTimeAndEndAfterTenAttempts() {
    Instant now = Instant.parse("2026-11-05T09:00:00Z");
    assertThat(Stream.of(1, 2, 3, 9).map(attempt -> pause(attempt, now)))
        .containsExactly(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(90),
            Duration.ofHours(4));
    assertThat(StaffMailResult.deferred(row(10), "busy", now).state()).isEqualTo("parked");
  }

  private static Duration pause(int attempt, Instant now) {
    Instant next = StaffMailResult.deferred(row(attempt), "busy", now).nextAttemptAt();
    return Duration.between(now, next == null ? now : next);
  }

  @Test
  void whileTheServerIsAwayNothingIsClaimedAndWhenItReturnsTheMailGoes() throws Exception {
    long workspace = workspaces.create();
    // A queue of its own clock: only this test's worker sees the mail as due.
    Clock tomorrow =
        Clock.fixed(Instant.now(Clock.systemUTC()).plus(Duration.ofDays(1)), ZoneOffset.UTC);
    StaffMailQueue later = new StaffMailQueue(jdbc, tomorrow);
    WorkspaceScope.run(workspace, () -> later.add(workspace, List.of(draft("absent")), null));
    try (FaultySmtpServer server = new FaultySmtpServer();
        SmtpTransport transport = new SmtpTransport(server.url(), "heed.test", tomorrow)) {
      server.on("CONNECT", "421 4.3.2 closed for the night");
      StaffMailWorker worker =
          new StaffMailWorker(
              later,
              files,
              new StaffMailSignal(),
              transport,
              new MailServerWatch(tomorrow),
              settings(),
              tomorrow);
      worker.start();
      await().until(() -> server.connections() > 0);
      assertThat(states(workspace)).containsExactly("queued");
      assertThat(attempts(workspace)).containsExactly(0);
      server.recover();
      await().until(() -> states(workspace).equals(List.of("sent")));
      worker.stop();
      assertThat(server.received()).hasSize(1);
    }
  }

  @Test
  void aMailWhoseSenderDiedIsSentAfterTheLease() {
    long workspace = workspaces.create();
    Clock future =
        Clock.fixed(Instant.now(Clock.systemUTC()).plus(Duration.ofDays(2)), ZoneOffset.UTC);
    StaffMailQueue first = new StaffMailQueue(jdbc, future);
    WorkspaceScope.run(workspace, () -> first.add(workspace, List.of(draft("lease")), null));
    assertThat(mine(first.claim(100), workspace)).hasSize(1);
    assertThat(mine(first.claim(100), workspace)).isEmpty();
    Clock afterLease = Clock.offset(future, Duration.ofMinutes(6));
    List<StaffMailRow> again = mine(new StaffMailQueue(jdbc, afterLease).claim(100), workspace);
    assertThat(again).singleElement().extracting(StaffMailRow::attempts).isEqualTo(2);
    queue.store(again.stream().map(StaffMailResult::sent).toList());
  }

  private static List<StaffMailRow> mine(List<StaffMailRow> rows, long workspace) {
    return rows.stream().filter(row -> row.workspaceId() == workspace).toList();
  }

  private static StaffMail.Draft draft(String key) {
    return new StaffMail.Draft(key, "csm@heed.test", "s", "t", null);
  }

  private static StaffMailRow row(int attempts) {
    return new StaffMailRow(1, 1, "csm@heed.test", "s", "t", null, null, attempts);
  }

  @Autowired private HeedSettings settings;

  private HeedSettings settings() {
    return settings;
  }

  private void inWorkspace(long workspace, Runnable work) {
    WorkspaceScope.run(workspace, () -> transaction.executeWithoutResult(status -> work.run()));
  }

  private List<String> states(long workspace) {
    return column("state", workspace, String.class);
  }

  private List<String> bodies(long workspace) {
    return column("text_body", workspace, String.class);
  }

  private List<Integer> attempts(long workspace) {
    return column("attempts", workspace, Integer.class);
  }

  private <T> List<T> column(String name, long workspace, Class<T> type) {
    String sql = "select " + name + " from staff_mail where workspace_id = ?";
    return WorkspaceScope.call(workspace, () -> jdbc.queryForList(sql, type, workspace));
  }

  private static List<MimeMessage> arrived(String to) {
    return Stream.of(TestEnvironment.mail().getReceivedMessages())
        .filter(mail -> Map.of("to", to).containsValue(recipient(mail)))
        .toList();
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (jakarta.mail.MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
