package org.heed.workspace.web;

import java.time.ZoneId;
import java.util.List;

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
}
