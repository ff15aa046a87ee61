package org.heed.response.open;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.heed.response.authenticity.Trace;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it arrives.
 *
 * @param key drawn by the sender; the same key is the same answer, however often it is sent
 * @param channel {@code web}, {@code link} or {@code kiosk}
 * @param linkId the public link or kiosk it came through; null for a web page
 * @param age how long ago it was given; a kiosk without a network sends later
 * @param trace how it came in; nothing for a kiosk, whose answers all come from one place
 * @param fields what else came along, by name
 */
public record Arrival(
    UUID key,
    long touchpointId,
    String channel,
    int score,
    Visitor visitor,
    @Nullable Long linkId,
    Duration age,
    Trace trace,
    Map<String, String> fields) {

  /** Copies the map. */
  public Arrival {
    fields = Map.copyOf(fields);
  }
}
