package org.heed.program;

import java.time.DateTimeException;
import java.time.ZoneId;

/** Reads zones that came from outside. */
final class Zones {

  private Zones() {}

  /** The zone, or the fallback when this JVM does not know it. */
  static ZoneId of(String id, ZoneId fallback) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException unknown) {
      return fallback;
    }
  }
}
