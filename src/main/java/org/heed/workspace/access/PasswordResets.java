package org.heed.workspace.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.OneTimeJobs;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.text.PlainText;
import org.heed.workspace.Secrets;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails a link to people who forgot their password. The address is looked up by a job, so neither
 * the answer nor its time tells whether anybody has it.
 */
@Component
public class PasswordResets {

  static final String JOB = "password-reset";
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int MOST_PER_ACCOUNT = 3;
  private static final int MOST_PER_NETWORK = 30;

  private final Throttle throttle;
  private final OneTimeJobs jobs;
  private final SignIns signIns;
  private final Users users;
  private final OneTimeLinks links;
  private final StaffMail mail;
  private final TransactionTemplate transactions;
  private final Clock clock;

  PasswordResets(
      Throttle throttle,
      OneTimeJobs jobs,
      SignIns signIns,
      Users users,
      OneTimeLinks links,
      StaffMail mail,
      TransactionTemplate transactions,
      Clock clock) {
    this.throttle = throttle;
    this.jobs = jobs;
    this.signIns = signIns;
    this.users = users;
    this.links = links;
    this.mail = mail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Asks for a link; without effect for unknown addresses and for too many requests. */
  public void request(String email, String remoteAddress) {
    String address = PlainText.cleanLine(email, 254).toLowerCase(Locale.ROOT);
    if (!address.isEmpty()
        && throttle.permits(Throttle.network("reset", remoteAddress), MOST_PER_NETWORK, WINDOW)
        && throttle.permits(Throttle.account("reset", address), MOST_PER_ACCOUNT, WINDOW)) {
      jobs.schedule(JOB, address, clock.instant());
    }
  }

  /** The job: mails the link if somebody active has this address. */
  void send(String address) {
    signIns
        .byEmail(address)
        .filter(SignInRecord::active)
        .ifPresent(person -> WorkspaceScope.run(person.workspaceId(), () -> send(person)));
  }

  private void send(SignInRecord person) {
    transactions.executeWithoutResult(
        transaction -> {
          User user = users.get(person.userId());
          String link = links.issue(LinkPurpose.PASSWORD_RESET, user.id());
          mail.queue(
              "password-reset-" + Secrets.link(),
              user.email(),
              "Choose a new password for Heed",
              """
              Hello %s,

              somebody, probably you, asked for a new password for Heed. Choose one here within an hour:

              %s

              If it was not you, ignore this mail: your password stays as it is.
              """
                  .formatted(user.name(), link),
              null);
        });
  }
}
