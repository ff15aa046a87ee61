package org.heed.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * When running touchpoints may send.
 *
 * @param windows by touchpoint
 * @param closed days on which none does
 */
record SendingTimes(Map<Long, SendingWindow> windows, Set<LocalDate> closed) {

  /** This moment if the touchpoint may send at it in this zone, else the next at which it may. */
  Instant opens(long touchpointId, Instant at, ZoneId zone) {
    SendingWindow window = windows.getOrDefault(touchpointId, SendingWindow.OFFICE_HOURS);
    return window.slot(LocalDate.ofInstant(at, zone), zone, at, closed).from();
  }
}
