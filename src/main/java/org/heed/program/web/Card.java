package org.heed.program.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.heed.program.Pace;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointState;

/** A touchpoint in the list: what it is, where it stands, what happens next. */
record Card(long id, String name, TouchpointState state, String pace, String next) {

  static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  static Card of(Touchpoint touchpoint, LocalDate today) {
    return new Card(
        touchpoint.id(),
        touchpoint.name(),
        touchpoint.state(),
        pace(touchpoint.settings().pace()),
        next(touchpoint, today));
  }

  static String pace(Pace pace) {
    return switch (pace) {
      case Pace.Drip drip -> "%,d contacts each sending day".formatted(drip.perDay());
      case Pace.Wave wave ->
          (wave.spreadDays() == 1
                  ? "A wave on one day"
                  : "A wave over " + wave.spreadDays() + " days")
              + (wave.everyMonths() == null
                  ? ""
                  : wave.everyMonths() == 1
                      ? ", every month"
                      : ", every " + wave.everyMonths() + " months");
      case Pace.OnEvent event ->
          event.delayHours() + " hours after " + Pace.OnEvent.words(event.event());
      case Pace.OnDate date -> distance(date) + (date.yearly() ? ", every year" : "");
      case Pace.AlwaysOn always -> "Always open";
    };
  }

  private static String distance(Pace.OnDate date) {
    String what = date.attribute() == null ? date.anchor().label() : date.attribute();
    return switch (Integer.signum(date.offsetDays())) {
      case -1 -> -date.offsetDays() + " days before " + what;
      case 0 -> "On the day of " + what;
      default -> date.offsetDays() + " days after " + what;
    };
  }

  private static String next(Touchpoint touchpoint, LocalDate today) {
    return switch (touchpoint.state()) {
      case DRAFT ->
          touchpoint.surveyVersionId() == null
              ? "Publish the survey, then start"
              : "Ready to start";
      case PAUSED -> "Paused: nothing is sent";
      case FINISHED -> "Finished";
      case RUNNING -> nextRun(touchpoint, today);
    };
  }

  private static String nextRun(Touchpoint touchpoint, LocalDate today) {
    return switch (touchpoint.settings().pace()) {
      case Pace.Drip drip ->
          "Next plan on "
              + DAY.format(touchpoint.settings().window().sendingDayFrom(today.plusDays(1)));
      case Pace.Wave wave -> {
        LocalDate next = wave.nextAfter(today);
        yield next == null ? "No further wave" : "Next wave on " + DAY.format(next);
      }
      case Pace.OnEvent event -> "Waits for events";
      case Pace.OnDate date -> "Looks for dates every day";
      case Pace.AlwaysOn always -> "Open to whoever comes";
    };
  }
}
