package org.heed.followup.web.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.heed.followup.notice.NoticeLog;

/**
 * A notice on a page.
 *
 * @param state what became of it, in words
 * @param tone colour class of the state; empty for none
 */
record NoticeRow(String who, String subject, String link, String when, String state, String tone) {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

  static NoticeRow of(NoticeLog.Entry entry, ZoneId zone) {
    String mail = entry.mailState() == null ? "" : entry.mailState();
    boolean failed = mail.equals("parked");
    return new NoticeRow(
        entry.who(),
        entry.subject(),
        entry.link(),
        words(entry.createdAt(), zone),
        state(entry, mail, zone),
        failed ? "detractor" : "");
  }

  private static String state(NoticeLog.Entry entry, String mail, ZoneId zone) {
    Instant due = entry.dueAt();
    Instant told = entry.toldAt();
    if (due == null) {
      return "Not wanted";
    }
    if (told == null) {
      return "Comes " + words(due, zone);
    }
    return switch (mail) {
      case "parked" -> "Not delivered: " + entry.error();
      case "queued", "sending" ->
          entry.attempts() == 0
              ? "On its way"
              : "Tried %d times, goes on by itself: %s".formatted(entry.attempts(), entry.error());
      default -> "Sent " + words(told, zone);
    };
  }

  private static String words(Instant at, ZoneId zone) {
    return WHEN.format(at.atZone(zone));
  }
}
