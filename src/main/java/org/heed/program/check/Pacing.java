package org.heed.program.check;

import java.util.List;
import org.heed.program.Pace;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.AskingClock.Scope;

/** Whether a touchpoint asks as often as its clocks let it. */
final class Pacing {

  private static final int DAYS_PER_MONTH = 30;
  private static final int DAYS_PER_WEEK = 7;

  private Pacing() {}

  static void check(TouchpointSettings settings, Reachable reachable, List<Contradiction> found) {
    switch (settings.pace()) {
      case Pace.Wave wave -> wave(settings, wave, found);
      case Pace.Drip drip -> drip(settings, drip, reachable, found);
      case Pace.OnDate date -> yearly(settings, date, found);
      case Pace.OnEvent event -> {}
      case Pace.AlwaysOn always -> {}
    }
  }

  private static void wave(TouchpointSettings settings, Pace.Wave wave, List<Contradiction> found) {
    if (wave.everyMonths() == null) {
      return;
    }
    int cadence = wave.everyMonths() * DAYS_PER_MONTH;
    String often = "the wave comes back every " + months(wave.everyMonths());
    restLongerThan(settings, cadence, often, found);
    int aWeek = settings.window().days().size();
    int lasts = Math.ceilDiv(wave.spreadDays() * DAYS_PER_WEEK, aWeek);
    if (lasts > cadence + 1) {
      found.add(
          new Contradiction(
              "%d sending days take about %d days, but %s: a wave is not over when the next begins."
                  .formatted(wave.spreadDays(), lasts, often),
              "Spread over %d sending days at most, send on more days of the week, or repeat less often."
                  .formatted((cadence + 1) * aWeek / DAYS_PER_WEEK)));
    }
  }

  /** Rest and clocks of the contact against the days after which it is asked again. */
  private static void restLongerThan(
      TouchpointSettings settings, int cadence, String often, List<Contradiction> found) {
    if (settings.quietDays() > cadence + 1) {
      found.add(
          new Contradiction(
              "Contacts rest for %d days, but %s: who was asked is left out of the next one."
                  .formatted(settings.quietDays(), often),
              "Let contacts rest for %d days at most, or ask less often.".formatted(cadence)));
    }
    for (AskingClock clock : settings.rules().clocks()) {
      int times = Math.ceilDiv(clock.days(), cadence + 1);
      if (clock.scope() != Scope.ACCOUNT && times > clock.most()) {
        found.add(
            new Contradiction(
                "A clock allows %d in %d days per %s, but %s: the clock leaves people out of some."
                    .formatted(clock.most(), clock.days(), clock.scope().label(), often),
                "Allow %d in %d days, or ask less often.".formatted(times, clock.days())));
      }
    }
  }

  private static String months(int months) {
    return months == 1 ? "month" : months + " months";
  }

  /** A drip that comes round later than people may be asked again leaves some to wait for ever. */
  private static void drip(
      TouchpointSettings settings, Pace.Drip drip, Reachable reachable, List<Contradiction> found) {
    int rest = settings.quietDays();
    int sendingDays = Math.max(1, rest * settings.window().days().size() / DAYS_PER_WEEK);
    long round = Math.ceilDiv(reachable.all(), drip.perDay());
    if (rest > 0 && round > 2L * sendingDays) {
      found.add(
          new Contradiction(
              "%,d people at %,d a day take %,d sending days, though each may be asked again after %d days (%d sending days)."
                  .formatted(reachable.all(), drip.perDay(), round, rest, sendingDays),
              "Ask %,d a day to get round in time, or let contacts rest for longer."
                  .formatted(Math.ceilDiv(reachable.all(), sendingDays))));
    }
  }

  private static void yearly(
      TouchpointSettings settings, Pace.OnDate date, List<Contradiction> found) {
    if (date.yearly()) {
      restLongerThan(settings, 365, "the date comes back every year", found);
    }
    int newer = settings.rules().exclusions().newerThanDays();
    if (date.anchor() == Pace.OnDate.Anchor.START && !date.yearly() && date.offsetDays() < newer) {
      found.add(
          new Contradiction(
              "It asks %d days after the start, but leaves out accounts that are customers for less than %d days: nobody is left."
                  .formatted(date.offsetDays(), newer),
              "Leave out accounts newer than %d days at most, or ask later."
                  .formatted(Math.max(0, date.offsetDays()))));
    }
  }
}
