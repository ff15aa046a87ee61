package org.heed.program.web.editor;

import java.time.LocalDate;
import java.util.Objects;
import org.heed.program.Pace;
import org.heed.program.web.Entries;
import org.jspecify.annotations.Nullable;

/** What makes the touchpoint ask, as typed; fields of every kind are there, one kind counts. */
record PaceForm(
    @Nullable String kind,
    @Nullable String startOn,
    @Nullable String spreadDays,
    @Nullable String everyMonths,
    @Nullable String perDay,
    @Nullable String event,
    @Nullable String delayHours,
    @Nullable String maxAgeDays,
    @Nullable String percent,
    @Nullable String collapseDays,
    @Nullable String anchor,
    @Nullable String attribute,
    @Nullable String distance,
    @Nullable String side,
    @Nullable Boolean yearly) {

  private static final String WHICH = "when.";

  static PaceForm of(Pace pace, LocalDate today) {
    Pace.Wave wave = pace instanceof Pace.Wave given ? given : new Pace.Wave(today, 10, 3);
    Pace.Drip drip = pace instanceof Pace.Drip given ? given : new Pace.Drip(50);
    Pace.OnEvent event =
        pace instanceof Pace.OnEvent given
            ? given
            : new Pace.OnEvent("ticket.resolved", 24, 14, 100, 30);
    Pace.OnDate date =
        pace instanceof Pace.OnDate given
            ? given
            : new Pace.OnDate(Pace.OnDate.Anchor.RENEWAL, null, -90, false);
    return new PaceForm(
        kind(pace),
        wave.startOn().toString(),
        Integer.toString(wave.spreadDays()),
        wave.everyMonths() == null ? "" : wave.everyMonths().toString(),
        Integer.toString(drip.perDay()),
        event.event(),
        Integer.toString(event.delayHours()),
        Integer.toString(event.maxAgeDays()),
        Integer.toString(event.percent()),
        Integer.toString(event.collapseDays()),
        date.anchor().name(),
        Objects.requireNonNullElse(date.attribute(), ""),
        Integer.toString(Math.abs(date.offsetDays())),
        date.offsetDays() < 0 ? "before" : "after",
        date.yearly());
  }

  private static String kind(Pace pace) {
    return switch (pace) {
      case Pace.Wave wave -> "wave";
      case Pace.Drip drip -> "drip";
      case Pace.OnEvent event -> "event";
      case Pace.OnDate date -> "date";
      case Pace.AlwaysOn always -> "always_on";
    };
  }

  Pace read(Entries entries, LocalDate today) {
    return switch (Objects.requireNonNullElse(kind, "")) {
      case "drip" -> new Pace.Drip(entries.number(WHICH + "perDay", perDay, 1, 100_000));
      case "event" -> event(entries);
      case "date" -> date(entries);
      case "always_on" -> new Pace.AlwaysOn();
      default ->
          new Pace.Wave(
              entries.date(WHICH + "startOn", startOn, today.minusYears(2), today.plusYears(2)),
              entries.number(WHICH + "spreadDays", spreadDays, 1, 90),
              entries.numberIfAny(WHICH + "everyMonths", everyMonths, 1, 24));
    };
  }

  private Pace event(Entries entries) {
    return new Pace.OnEvent(
        entries.line(WHICH + "event", event, 80),
        entries.number(WHICH + "delayHours", delayHours, 0, 8_760),
        entries.number(WHICH + "maxAgeDays", maxAgeDays, 1, 365),
        entries.number(WHICH + "percent", percent, 1, 100),
        entries.number(WHICH + "collapseDays", collapseDays, 0, 365));
  }

  private Pace date(Entries entries) {
    Pace.OnDate.Anchor chosen = Choice.of(Pace.OnDate.Anchor.class, anchor);
    if (chosen == null) {
      entries.reject(WHICH + "anchor", "Choose a date of the list.");
      chosen = Pace.OnDate.Anchor.RENEWAL;
    }
    int days = entries.number(WHICH + "distance", distance, 0, 730);
    return new Pace.OnDate(
        chosen,
        chosen == Pace.OnDate.Anchor.ATTRIBUTE
            ? entries.line(WHICH + "attribute", attribute, 60)
            : null,
        "before".equals(side) ? -days : days,
        Boolean.TRUE.equals(yearly));
  }
}
