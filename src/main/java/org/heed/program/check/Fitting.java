package org.heed.program.check;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.heed.program.Pace;
import org.heed.program.SendingWindow;
import org.heed.program.TouchpointSettings;

/** Whether segment, channel, trigger, window and reminder go together. */
final class Fitting {

  private static final Duration SHORT = Duration.ofMinutes(30);

  private Fitting() {}

  static void check(TouchpointSettings settings, Reachable reachable, List<Contradiction> found) {
    if (!reachable.segmentKnown()) {
      found.add(
          new Contradiction(
              "The segment that this touchpoint asks was deleted, so nobody can be planned.",
              "Choose another segment, or everybody."));
    }
    channel(settings, found);
    reminder(settings, found);
    if (settings.reach().channel().invites()) {
      window(settings.window(), found);
    }
  }

  private static void channel(TouchpointSettings settings, List<Contradiction> found) {
    boolean invites = settings.reach().channel().invites();
    boolean open = settings.pace() instanceof Pace.AlwaysOn;
    String channel = settings.reach().channel().label();
    if (invites && open) {
      found.add(
          new Contradiction(
              "“Always open” plans nothing, so nobody ever gets this by %s."
                  .formatted(channel.toLowerCase(java.util.Locale.ROOT)),
              "Choose a wave, a drip, an event or a date; or a link, website or kiosk as"
                  + " channel."));
    }
    if (!invites && !open) {
      found.add(
          new Contradiction(
              "“%s” waits for people to come by, so nobody is chosen at a time.".formatted(channel),
              "Choose “Always open”; or mail or SMS as channel."));
    }
  }

  private static void reminder(TouchpointSettings settings, List<Contradiction> found) {
    Integer after = settings.reminderAfterDays();
    if (after != null && after >= settings.openDays()) {
      found.add(
          new Contradiction(
              "The reminder would come after %d days, but answers are accepted for %d: it is never sent."
                  .formatted(after, settings.openDays()),
              settings.openDays() > 1
                  ? "Remind after %d days at the latest, or accept answers for longer."
                      .formatted(settings.openDays() - 1)
                  : "Accept answers for longer, or leave the reminder out."));
    }
  }

  private static void window(SendingWindow window, List<Contradiction> found) {
    for (DayOfWeek day : window.days()) {
      SendingWindow.Hours hours = window.hours(day);
      if (Duration.between(hours.from(), hours.until()).compareTo(SHORT) < 0) {
        found.add(
            new Contradiction(
                "On %s the sending window is open for less than half an hour; what does not fit waits for the next day."
                    .formatted(name(day)),
                "Open it for longer, or leave the day out."));
        return;
      }
    }
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
  }
}
