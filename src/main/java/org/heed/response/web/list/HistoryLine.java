package org.heed.response.web.list;

import java.time.ZoneId;
import org.heed.response.Response;

/** One change as a sentence. */
record HistoryLine(String at, String sentence) {

  static HistoryLine of(Response.Change change, ZoneId zone) {
    String who =
        switch (change.actor()) {
          case "respondent" -> "The customer";
          case "authenticity check" -> "The check for genuine answers";
          default -> change.actor();
        };
    return new HistoryLine(ListedAnswer.minute(change.at().atZone(zone)), who + " " + what(change));
  }

  private static String what(Response.Change change) {
    return switch (change.field()) {
      case "score" ->
          "changed the score from %s to %s.".formatted(change.oldValue(), change.newValue());
      case "validity" ->
          change.newValue() == null
              ? "made the answer count again."
              : "took the answer out: %s".formatted(change.newValue());
      default ->
          change.newValue() == null
              ? "removed the %s “%s”.".formatted(change.field(), change.oldValue())
              : "changed the %s, which was “%s”.".formatted(change.field(), change.oldValue());
    };
  }
}
