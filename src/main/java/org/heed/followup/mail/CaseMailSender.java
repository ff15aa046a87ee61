package org.heed.followup.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.heed.followup.Cases;
import org.heed.followup.mail.MailRows.DueMail;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.RecurringJob;
import org.heed.platform.mail.Mail;
import org.heed.platform.mail.MailDeferred;
import org.heed.platform.mail.MailRejected;
import org.heed.platform.mail.MailSession;
import org.heed.platform.mail.MailTransport;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.text.PlainText;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands letters to the mail server, each once: a letter whose fate is not known waits until its
 * writer decides.
 */
@Component
class CaseMailSender {

  private static final Logger log = LoggerFactory.getLogger(CaseMailSender.class);
  private static final int BATCH = 20;
  private static final int MOST_ATTEMPTS = 10;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

  private final MailRows rows;
  private final MailTransport transport;
  private final ReplyAddress replies;
  private final Cases cases;
  private final Users users;
  private final StaffMail staff;
  private final HeedSettings settings;
  private final TransactionTemplate transactions;
  private final Clock clock;

  CaseMailSender(
      MailRows rows,
      MailTransport transport,
      ReplyAddress replies,
      Cases cases,
      Users users,
      StaffMail staff,
      HeedSettings settings,
      TransactionTemplate transactions,
      Clock clock) {
    this.rows = rows;
    this.transport = transport;
    this.replies = replies;
    this.cases = cases;
    this.users = users;
    this.staff = staff;
    this.settings = settings;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Bean
  static RecurringJob sendCaseMails(CaseMailSender sender) {
    return new RecurringJob("send-case-mails", Duration.ofSeconds(2), sender::sendDue);
  }

  void sendDue() {
    if (!rows.hasDue()) {
      return;
    }
    rows.giveUpLost();
    try (MailSession session = transport.open()) {
      List<DueMail> due = rows.claim(BATCH);
      while (!due.isEmpty()) {
        due.forEach(mail -> WorkspaceScope.run(mail.workspaceId(), () -> send(session, mail)));
        due = rows.claim(BATCH);
      }
    } catch (MailDeferred away) {
      log.info("Letters to customers wait: {}", away.getMessage());
    }
  }

  private void send(MailSession session, DueMail due) {
    try {
      session.send(mail(due));
      transactions.executeWithoutResult(status -> accepted(due));
    } catch (MailDeferred later) {
      deferred(due, later);
    } catch (MailRejected refused) {
      failed(due, CaseMail.State.REFUSED, String.valueOf(refused.getMessage()));
    }
  }

  private Mail mail(DueMail due) {
    @Nullable User writer = users.find(due.personId()).orElse(null);
    String address = replies.of(due.workspaceId(), due.mail().caseId());
    String replyTo = address != null || writer == null ? address : writer.email();
    return new Mail(
        from(due.mail().personName()),
        due.mail().address(),
        replyTo,
        due.mail().subject(),
        due.mail().body() + "\n",
        null,
        due.messageId(),
        Map.of());
  }

  private String from(String name) {
    String own = settings.mailFrom();
    String address = own.substring(own.lastIndexOf('<') + 1).replace(">", "").strip();
    String clean = PlainText.cleanLine(name, 100).replaceAll("[<>\"\\\\]", "");
    return clean.isEmpty() ? address : clean + " <" + address + ">";
  }

  private void accepted(DueMail due) {
    rows.store(due, CaseMail.State.SENT, null, null);
    users
        .find(due.personId())
        .ifPresent(
            writer ->
                Actor.callAs(
                    person(writer, due.workspaceId()),
                    () -> {
                      cases.mailAccepted(due.mail().caseId(), due.mail().subject());
                      return writer;
                    }));
  }

  private static Person person(User user, long workspaceId) {
    return new Person(user.id(), workspaceId, user.name(), user.email(), user.role());
  }

  private void deferred(DueMail due, MailDeferred later) {
    String why = String.valueOf(later.getMessage());
    if (later.outcomeUnknown()) {
      failed(due, CaseMail.State.UNKNOWN, why);
    } else if (due.attempts() >= MOST_ATTEMPTS) {
      failed(due, CaseMail.State.REFUSED, why);
    } else {
      Duration pause = FIRST_PAUSE.multipliedBy(1L << (2 * Math.min(due.attempts() - 1, 8)));
      Instant next =
          clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
      rows.store(due, CaseMail.State.QUEUED, why, next);
    }
  }

  private void failed(DueMail due, CaseMail.State state, String why) {
    transactions.executeWithoutResult(
        status -> {
          rows.store(due, state, why, null);
          users.find(due.personId()).filter(User::active).ifPresent(user -> tell(user, due, why));
        });
  }

  private void tell(User writer, DueMail due, String why) {
    CaseMail mail = due.mail();
    staff.queue(
        "case-mail-failed:%d:%d".formatted(mail.id(), due.attempts()),
        writer.email(),
        "Your letter may not have arrived: " + mail.subject(),
        """
        Your letter to %s could not be sent for sure:
        %s

        Look at it and decide whether to send it again:
        %s/cases/%d#mail
        """
            .formatted(mail.address(), why, settings.linkBase(), mail.caseId()),
        null);
  }
}
