package org.heed.workspace.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.heed.platform.web.InvalidInput;

/** The IANA zones people choose from: regions and cities, and UTC. */
final class TimeZones {

  static final List<String> NAMES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              name ->
                  name.equals("UTC")
                      || name.matches(
                          "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
          .sorted()
          .toList();

  private TimeZones() {}

  /** The zone that somebody chose. */
  static ZoneId chosen(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw new InvalidInput("timeZone", "Choose one of the time zones, such as Europe/Vienna.");
    }
  }
}
