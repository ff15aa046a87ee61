package org.heed.program.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.heed.program.SendingWindow;

/**
 * When to send on each day of a plan in each time zone that occurs. Computed once per run by {@code
 * java.time}, which knows every change of clocks; SQL picks from it by position.
 *
 * @param days how many sending days the plan covers
 * @param zones zone ids as contacts carry them, and the fallback
 * @param slots zone by zone, day by day
 */
record Slots(int days, List<String> zones, List<SendingWindow.Slot> slots) {

  /**
   * The slots of a plan.
   *
   * @param closed days on which nothing is sent
   * @param zones zone ids as contacts carry them; unknown ones count as the fallback
   * @param firstDay the first day on which to send, if the window opens on it
   * @param earliest no slot begins before this moment
   */
  static Slots of(
      SendingWindow window,
      Set<LocalDate> closed,
      List<String> zones,
      ZoneId fallback,
      LocalDate firstDay,
      int days,
      Instant earliest) {
    List<String> all =
        Stream.concat(zones.stream(), Stream.of(fallback.getId())).distinct().toList();
    List<LocalDate> sendingDays =
        Stream.iterate(
                window.sendingDayFrom(firstDay), day -> window.sendingDayFrom(day.plusDays(1)))
            .filter(day -> !closed.contains(day))
            .limit(days)
            .toList();
    List<SendingWindow.Slot> slots = new ArrayList<>();
    for (String id : all) {
      ZoneId zone = SendingWindow.zone(id, fallback);
      sendingDays.forEach(day -> slots.add(window.slot(day, zone, earliest, closed)));
    }
    return new Slots(days, all, slots);
  }

  /** The position before this zone's first slot. */
  int base(String zone) {
    return zones.indexOf(zone) * days;
  }

  String[] zoneArray() {
    return zones.toArray(String[]::new);
  }

  String[] fromArray() {
    return slots.stream().map(slot -> slot.from().toString()).toArray(String[]::new);
  }

  String[] untilArray() {
    return slots.stream().map(slot -> slot.until().toString()).toArray(String[]::new);
  }
}
