package org.heed.bench;

import java.time.Instant;
import org.heed.Heed;
import org.heed.delivery.rendering.SurveyMails;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.mail.Mail;
import org.heed.program.Invitation;
import org.heed.program.InvitationState;
import org.heed.program.Recipient;
import org.heed.program.ReminderState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Heed inside the benchmark's own process, which writes the survey mails of customers without
 * claiming or recording anything.
 */
final class SurveyMailWriter implements AutoCloseable {

  private final ConfigurableApplicationContext heed;
  private final SurveyMails mails;
  private final BenchCustomers customers;

  SurveyMailWriter(BenchContext context, BenchCustomers customers) {
    this.customers = customers;
    this.heed =
        new SpringApplicationBuilder(Heed.class)
            .run(
                "--heed.port=0",
                "--heed.data=" + context.folder().resolve("writer"),
                "--heed.database-url=" + context.databaseUrl());
    this.mails = heed.getBean(SurveyMails.class);
  }

  /** The mail of one invitation, with links of its own. */
  Mail mail(long number) {
    return WorkspaceScope.call(customers.workspaceId(), () -> mails.of(invitation(number), false));
  }

  private Invitation invitation(long number) {
    Instant now = Instant.now();
    return new Invitation(
        number,
        customers.touchpointId(),
        customers.versionId(),
        new Recipient(
            number,
            "Bench " + number,
            "person" + number + "@bench.test",
            "",
            "",
            true,
            null,
            false,
            null),
        null,
        "EMEA",
        InvitationState.SENDING,
        now,
        1,
        null,
        null,
        null,
        ReminderState.NONE,
        0,
        false);
  }

  @Override
  public void close() {
    heed.close();
  }
}
