package org.heed.followup.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.heed.followup.wording.Deadline;
import org.heed.platform.mail.StaffMail;
import org.heed.platform.text.PlainText;

/**
 * Writes the mails to owners. Everything that came from outside is one clean line in the subject
 * and escaped in the HTML part.
 */
record AlertMails(String linkBase, ZoneId zone, Instant now) {

  private static final int MAX_SUBJECT = 150;
  private static final int MAX_QUOTE = 1200;

  StaffMail.Draft ofCase(CaseAlert alert) {
    String due = new Deadline(alert.dueAt(), now, zone).spoken();
    AlertLetter letter =
        new AlertLetter(
            "%s gave a %s. Please call by %s."
                .formatted(alert.facts().who(), alert.facts().spoken(), due),
            alert.facts().kind(),
            alert.facts().score(),
            quote(alert.facts()),
            facts(alert.facts(), "Call by", deadline(alert)),
            "Open the case",
            linkBase + "/cases/" + alert.caseId(),
            "You get this mail because this case is yours.");
    return draft(
        "case-opened:%d:%d".formatted(alert.caseId(), alert.revision()),
        alert.owner().email(),
        "Score %s: please call %s".formatted(alert.facts().spoken(), alert.facts().who()),
        letter);
  }

  StaffMail.Draft ofHandOver(HandOverAlert handOver) {
    CaseAlert alert = handOver.handed();
    AlertLetter letter =
        new AlertLetter(
            "%s handed you the case of %s.".formatted(handOver.byName(), alert.facts().who()),
            alert.facts().kind(),
            alert.facts().score(),
            quote(alert.facts()),
            facts(alert.facts(), "Call by", deadline(alert)),
            "Open the case",
            linkBase + "/cases/" + alert.caseId(),
            "You get this mail because the case is yours now.");
    return draft(
        "case-handed-over:" + handOver.stepId(),
        alert.owner().email(),
        "Now yours: the case of " + alert.facts().who(),
        letter);
  }

  StaffMail.Draft ofPromoter(PromoterAlert alert) {
    AlertLetter letter =
        new AlertLetter(
            "%s gave a %s. A word of thanks goes a long way."
                .formatted(alert.facts().who(), alert.facts().spoken()),
            alert.facts().kind(),
            alert.facts().score(),
            quote(alert.facts()),
            facts(alert.facts(), "", ""),
            "See the answer",
            linkBase + "/responses/" + alert.responseId(),
            "You get this mail because good news of this customer goes to you.");
    return draft(
        "promoter:" + alert.responseId(),
        alert.owner().email(),
        "Score %s: %s %s"
            .formatted(
                alert.facts().spoken(),
                alert.facts().who(),
                alert.facts().kind().isNps() ? "would recommend us" : "is happy with us"),
        letter);
  }

  StaffMail.Draft ofRule(RuleAlert alert) {
    AlertLetter letter =
        new AlertLetter(
            "%s gave a %s.".formatted(alert.facts().who(), alert.facts().spoken()),
            alert.facts().kind(),
            alert.facts().score(),
            quote(alert.facts()),
            facts(alert.facts(), "Because", alert.because()),
            "See the answer",
            linkBase + "/responses/" + alert.responseId(),
            "You get this mail because of the rule “%s”.".formatted(alert.askedBy()));
    return draft(
        "%s:%d:%s".formatted(alert.key(), alert.responseId(), alert.to()),
        alert.to(),
        "%s: %s gave a %s".formatted(alert.askedBy(), alert.facts().who(), alert.facts().spoken()),
        letter);
  }

  private String deadline(CaseAlert alert) {
    Deadline deadline = new Deadline(alert.dueAt(), now, zone);
    return deadline.exact() + " (" + deadline.relative() + ")";
  }

  private static String quote(AlertFacts facts) {
    return facts.comment() == null ? "" : PlainText.clean(facts.comment(), MAX_QUOTE);
  }

  private static List<AlertLetter.Line> facts(AlertFacts facts, String label, String deadline) {
    List<AlertLetter.Line> lines = new ArrayList<>();
    if (!facts.kind().isNps()) {
      lines.add(new AlertLetter.Line("Asked", facts.kind().label()));
    }
    lines.add(new AlertLetter.Line("Contact", facts.customer().who()));
    lines.add(new AlertLetter.Line("Mail", facts.customer().email()));
    lines.add(new AlertLetter.Line("Phone", facts.customer().phone()));
    lines.add(new AlertLetter.Line("Account", facts.customer().accountName()));
    lines.add(new AlertLetter.Line("Revenue a year", facts.customer().revenue()));
    lines.add(new AlertLetter.Line(label, deadline));
    return lines.stream().filter(AlertLetter.Line::isKnown).toList();
  }

  private static StaffMail.Draft draft(
      String dedupKey, String to, String subject, AlertLetter letter) {
    return new StaffMail.Draft(
        dedupKey, to, PlainText.cleanLine(subject, MAX_SUBJECT), letter.text(), letter.html());
  }
}
