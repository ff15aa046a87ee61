package org.heed.followup.web.notice;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.heed.followup.notice.NoticeChoice;
import org.heed.followup.notice.NoticeChoice.Way;
import org.heed.followup.notice.NoticeKind;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A person's choice as typed.
 *
 * @param ways how each kind is told
 * @param quietFrom empty for no quiet hours
 */
record ChoiceForm(
    Map<NoticeKind, Way> ways,
    String zone,
    String quietFrom,
    String quietTo,
    boolean quietWeekend,
    String digestHour) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  static ChoiceForm of(NoticeChoice choice) {
    Map<NoticeKind, Way> ways = new EnumMap<>(NoticeKind.class);
    NoticeKind.choosable().forEach(kind -> ways.put(kind, choice.way(kind)));
    NoticeChoice.Quiet quiet = choice.quiet();
    return new ChoiceForm(
        ways,
        choice.zone().getId(),
        quiet == null ? "" : TIME.format(quiet.from()),
        quiet == null ? "" : TIME.format(quiet.to()),
        choice.quietWeekend(),
        "" + choice.digestHour());
  }

  /** Reads the fields of a submitted form. */
  static ChoiceForm of(Map<String, String> typed) {
    Map<NoticeKind, Way> ways = new EnumMap<>(NoticeKind.class);
    NoticeKind.choosable().forEach(kind -> ways.put(kind, way(typed.get("way." + kind.key()))));
    return new ChoiceForm(
        ways,
        typed.getOrDefault("zone", ""),
        typed.getOrDefault("quietFrom", "").strip(),
        typed.getOrDefault("quietTo", "").strip(),
        typed.containsKey("quietWeekend"),
        typed.getOrDefault("digestHour", ""));
  }

  private static Way way(@Nullable String key) {
    try {
      return Way.valueOf(key == null ? "" : key.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      return Way.AT_ONCE;
    }
  }

  NoticeChoice choice() {
    if (!digestHour.matches("\\d{1,2}") || Integer.parseInt(digestHour) > 23) {
      throw new InvalidInput("digestHour", "Choose the hour of the digest.");
    }
    return new NoticeChoice(
        zoneId(),
        quiet(),
        quietWeekend,
        Integer.parseInt(digestHour),
        told(Way.DIGEST),
        told(Way.OFF));
  }

  private NoticeChoice.@Nullable Quiet quiet() {
    if (quietFrom.isEmpty() && quietTo.isEmpty()) {
      return null;
    }
    LocalTime from = time(quietFrom);
    LocalTime to = time(quietTo);
    if (from.equals(to)) {
      throw new InvalidInput("quiet", "Quiet hours end at another time than they begin.");
    }
    return new NoticeChoice.Quiet(from, to);
  }

  private static LocalTime time(String typed) {
    try {
      return LocalTime.parse(typed);
    } catch (DateTimeException unknown) {
      throw new InvalidInput(
          "quiet", "Enter both times, such as 20:00 and 07:00, or neither of them.");
    }
  }

  private ZoneId zoneId() {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new InvalidInput("zone", "Choose a time zone from the list.");
    }
    return ZoneId.of(zone);
  }

  private Set<NoticeKind> told(Way way) {
    Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
    ways.forEach(
        (kind, chosen) -> {
          if (chosen == way) {
            kinds.add(kind);
          }
        });
    return kinds;
  }
}
