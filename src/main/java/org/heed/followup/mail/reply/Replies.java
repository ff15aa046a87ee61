package org.heed.followup.mail.reply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.followup.mail.KeptFiles;
import org.heed.followup.mail.ReplyAddress;
import org.heed.followup.mail.ReplyAddress.Named;
import org.heed.followup.notice.Notice;
import org.heed.followup.notice.NoticeKind;
import org.heed.followup.notice.Notices;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts replies on their cases and tells the owners. What belongs to no case for sure is kept for a
 * person to look at; what a machine wrote is kept on the case and changes nothing.
 */
@Service
public class Replies {

  private static final int MOST_A_DAY = 50;
  private static final int EXCERPT = 300;
  private static final int MOST_STRAYS = 200;

  private final ReplyAddress addresses;
  private final ReplyRows rows;
  private final KeptFiles files;
  private final Cases cases;
  private final Users users;
  private final Notices notices;
  private final Workspaces workspaces;
  private final AuditTrail audit;
  private final HeedSettings settings;
  private final TransactionTemplate transactions;

  Replies(
      ReplyAddress addresses,
      ReplyRows rows,
      KeptFiles files,
      Cases cases,
      Users users,
      Notices notices,
      Workspaces workspaces,
      AuditTrail audit,
      HeedSettings settings,
      TransactionTemplate transactions) {
    this.addresses = addresses;
    this.rows = rows;
    this.files = files;
    this.cases = cases;
    this.users = users;
    this.notices = notices;
    this.workspaces = workspaces;
    this.audit = audit;
    this.settings = settings;
    this.transactions = transactions;
  }

  /** Keeps a mail; one that was kept before has no effect. */
  void accept(Reply reply) {
    if (isOurs(reply.sender())) {
      return;
    }
    Optional<Named> named = addresses.read(reply.recipient());
    if (named.isPresent()) {
      in(named.get().workspaceId(), () -> accept(named.get().caseId(), reply));
    } else if (!reply.automatic()) {
      boolean forged = addresses.resembles(reply.recipient());
      in(
          rows.workspaceOf(reply.sender()).orElseGet(this::first),
          () ->
              stray(
                  reply,
                  forged
                      ? "The address it was sent to was not given out by Heed."
                      : "The address it was sent to names no case."));
    }
  }

  /** A mail of Heed itself that came back must not go round. */
  private boolean isOurs(String sender) {
    String own = settings.mailFrom().toLowerCase(Locale.ROOT);
    String from = sender.toLowerCase(Locale.ROOT);
    String address = own.substring(own.lastIndexOf('<') + 1).replace(">", "").strip();
    return !from.isEmpty() && (from.equals(address) || addresses.read(from).isPresent());
  }

  private void in(long workspaceId, Runnable work) {
    WorkspaceScope.run(workspaceId, () -> transactions.executeWithoutResult(status -> work.run()));
  }

  private long first() {
    return workspaces.ids().stream().min(Long::compare).orElseThrow();
  }

  private void accept(long caseId, Reply reply) {
    if (!rows.exists(caseId)) {
      stray(reply, "The case it was sent to is not there any more.");
    } else if (rows.lately(caseId) >= MOST_A_DAY) {
      stray(reply, "More than %d mails a day for one case.".formatted(MOST_A_DAY));
    } else {
      put(caseId, reply);
    }
  }

  private void stray(Reply reply, String reason) {
    rows.addStray(reply, reason).ifPresent(id -> files.keepStrayed(id, reply.files()));
  }

  private Optional<Long> put(long caseId, Reply reply) {
    Optional<Long> added = rows.add(caseId, reply);
    added.ifPresent(mailId -> files.keep(caseId, mailId, reply.files()));
    if (added.isPresent() && !reply.automatic()) {
      cases.customerReplied(caseId, PlainText.clean(reply.words().fresh(), EXCERPT));
      tell(caseId, added.get(), reply);
    }
    return added;
  }

  private void tell(long caseId, long mailId, Reply reply) {
    cases
        .find(caseId)
        .flatMap(
            found ->
                users
                    .find(found.ownerId())
                    .filter(User::active)
                    .map(one -> notice(one, found, draft(one, found, mailId, reply))))
        .ifPresent(notice -> notices.tell(List.of(notice)));
  }

  private Notice notice(User owner, CaseDetail found, StaffMail.Draft draft) {
    String link = settings.linkBase() + "/cases/" + found.id() + "#mail";
    return new Notice(NoticeKind.REPLY, owner, null, link, draft);
  }

  private StaffMail.Draft draft(User owner, CaseDetail found, long mailId, Reply reply) {
    String account = Objects.requireNonNullElse(found.customer().accountName(), "no account");
    return new StaffMail.Draft(
        "case-reply:" + mailId,
        owner.email(),
        PlainText.cleanLine(
            "%s replied: %s".formatted(found.customer().who(), reply.subject()), 150),
        """
        %s (%s) wrote:

        %s

        Answer from the case, not to this mail:
        %s/cases/%d#mail
        """
            .formatted(
                found.customer().who(),
                account,
                PlainText.clean(reply.words().fresh(), 2000),
                settings.linkBase(),
                found.id()),
        null);
  }

  /** What waits for a person to look at, the latest 200. */
  public List<StrayedReply> strayed() {
    return rows.strays(MOST_STRAYS);
  }

  /**
   * Puts a strayed mail on a case.
   *
   * @throws NotFound when there is no such case that the current actor may see
   * @throws Conflict when somebody dealt with it already
   */
  public void assign(long strayedId, long caseId) {
    transactions.executeWithoutResult(
        status -> {
          cases.get(caseId);
          put(caseId, take(strayedId)).ifPresent(mailId -> files.move(strayedId, mailId));
          audit.record(
              "case.strayed_reply_assigned",
              "case",
              Long.toString(caseId),
              Map.of("reply", strayedId));
        });
  }

  /**
   * Takes a strayed mail off the list.
   *
   * @throws Conflict when somebody dealt with it already
   */
  public void dismiss(long strayedId) {
    transactions.executeWithoutResult(
        status -> {
          Reply reply = take(strayedId);
          files.drop(strayedId);
          audit.record(
              "reply.dismissed",
              "reply",
              Long.toString(strayedId),
              Map.of("sender", reply.sender(), "subject", reply.subject()));
        });
  }

  private Reply take(long strayedId) {
    return rows.take(strayedId)
        .orElseThrow(() -> new Conflict("Somebody else has dealt with this mail already."));
  }
}
