package org.heed.followup.mail;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.followup.letter.Letter;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail with the customers of the cases that the current actor may see. */
@Service
public class CaseMails {

  private static final Pattern ONCE = Pattern.compile("[0-9a-f-]{8,40}");

  private final Cases cases;
  private final MailRows rows;
  private final MailFiles files;
  private final AuditTrail audit;
  private final HeedSettings settings;

  CaseMails(Cases cases, MailRows rows, MailFiles files, AuditTrail audit, HeedSettings settings) {
    this.cases = cases;
    this.rows = rows;
    this.files = files;
    this.audit = audit;
    this.settings = settings;
  }

  /**
   * The mails of a case, oldest first.
   *
   * @throws NotFound when there is no such case that the current actor may see
   */
  public List<CaseMail> of(long caseId) {
    cases.get(caseId);
    return rows.ofCase(caseId);
  }

  /**
   * A file that came with a reply.
   *
   * @throws NotFound when it is not kept, or belongs to no case that the current actor may see
   */
  public MailFiles.Download file(long caseId, long fileId) {
    cases.get(caseId);
    return files
        .download(caseId, fileId)
        .orElseThrow(() -> new NotFound("This file is not kept here."));
  }

  /**
   * Queues a letter to the customer of a case; it leaves within seconds. Once the mail server took
   * it, it counts as an attempt that left a message.
   *
   * @param once made by the page that it was written on: the same sends once
   * @throws InvalidInput when the customer has no address, or nobody in person writes
   */
  @Transactional
  public void send(long caseId, Letter letter, String once) {
    CaseDetail about = cases.get(caseId);
    String to = about.customer().email();
    if (to == null || to.isBlank()) {
      throw new InvalidInput("template", "This customer has no mail address.");
    }
    if (!(Actor.current() instanceof Person writer)) {
      throw new InvalidInput("template", "Only people write letters.");
    }
    if (!ONCE.matcher(once).matches()) {
      throw new InvalidInput("template", "Open the page again, then send.");
    }
    String messageId =
        "<heed-case-%d-%d-%s@%s>"
            .formatted(WorkspaceScope.current(), caseId, once, settings.mailDomain());
    rows.queue(caseId, writer, to, letter, messageId);
    audit.record(
        "case.mail_queued",
        "case",
        Long.toString(caseId),
        Map.of("to", to, "subject", letter.subject(), "template", letter.templateKey()));
  }

  /**
   * Sends a mail again that did not arrive, or may not have.
   *
   * @throws Conflict when it is on its way already
   */
  @Transactional
  public void again(long caseId, long mailId) {
    cases.get(caseId);
    if (!rows.again(caseId, mailId)) {
      throw new Conflict("This mail is on its way already.");
    }
    audit.record("case.mail_sent_again", "case", Long.toString(caseId), Map.of("mailId", mailId));
  }
}
