package org.heed.followup.automation;

import org.heed.platform.mail.StaffMail;
import org.heed.platform.text.PlainText;

/** Fills a letter's words for one customer. */
final class CustomerLetter {

  private static final int SUBJECT = 150;
  private static final int TEXT = 5000;

  private CustomerLetter() {}

  static StaffMail.Draft of(DueRun run, int step, FlowStep.Letter letter) {
    return of(run, step, letter, "");
  }

  /** The letter with the customer's own referral link, empty for none. */
  static StaffMail.Draft of(DueRun run, int step, FlowStep.Letter letter, String link) {
    String to = String.valueOf(run.facts().customer().email());
    return new StaffMail.Draft(
        "automation:%d:%d".formatted(run.id(), step),
        to,
        PlainText.cleanLine(filled(letter.subject(), run), SUBJECT),
        PlainText.clean(filled(letter.text(), run).replace("{link}", link), TEXT) + "\n",
        null);
  }

  private static String filled(String words, DueRun run) {
    String account = run.facts().customer().accountName();
    return words
        .replace("{name}", run.facts().customer().who())
        .replace("{company}", account == null ? "" : account)
        .replace("{score}", run.facts().kind().spoken(run.facts().score()))
        .replace("{owner}", run.owner().name())
        .replace("{owner-mail}", run.owner().email());
  }
}
