package org.heed.response.web.list;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.heed.response.Response;
import org.heed.response.ResponsePage;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the pages show it.
 *
 * @param who the contact's name; a plain word when nobody is known
 * @param comment cut at the words looked for; empty when there is none
 */
record ListedAnswer(
    Response response,
    String who,
    @Nullable String account,
    String touchpoint,
    String answeredAt,
    List<Highlighted> comment) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  static ListedAnswer of(ResponsePage.Row row, ZoneId zone, String search) {
    Response response = row.response();
    return new ListedAnswer(
        response,
        row.contactName() == null ? "Unknown contact" : row.contactName(),
        row.accountName(),
        row.touchpointName(),
        minute(response.answeredAt().atZone(zone)),
        response.comment() == null ? List.of() : Highlighted.of(response.comment(), search));
  }

  static String minute(TemporalAccessor time) {
    return MINUTE.format(time);
  }

  /** The score, with its scale unless that is the one of an NPS. */
  public String score() {
    return response.kind().brief(response.score());
  }

  /** What was asked and how it is counted. */
  public String definition() {
    return response.kind().label() + ": " + response.kind().measure().definition();
  }

  /** The word for its group, as people read it. */
  public String category() {
    return response.kind().word(response.category());
  }

  /** The same as a CSS class. */
  public String tone() {
    return response.category().name().toLowerCase(Locale.ROOT);
  }
}
