package org.heed.response.open;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way in without an invitation: a public link, its QR code, a kiosk.
 *
 * @param measurePoint where it hangs, stands or is printed, as typed: a code or "Store 12, exit"
 * @param measurePointId the point of the tree that this is; null when the tree has none
 * @param place what people call it: the name of that point, else {@code measurePoint}
 * @param source what led there, such as "Receipt"; may be empty
 * @param fields what else is known about everybody who comes this way, by name
 * @param exitCode what staff types to leave the kiosk; empty when anybody may
 * @param closed whether it takes no answers any more
 */
public record AnswerLink(
    long id,
    long touchpointId,
    String measurePoint,
    @Nullable Long measurePointId,
    String place,
    String source,
    Map<String, String> fields,
    String exitCode,
    boolean closed) {

  /** Copies the map. */
  public AnswerLink {
    fields = Map.copyOf(fields);
  }

  /** Everything that is stored with an answer that comes this way. */
  public Map<String, String> hidden() {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("measure_point", measurePoint);
    if (measurePointId != null) {
      all.put("measure_point_id", measurePointId.toString());
    }
    if (!source.isEmpty()) {
      all.put("source", source);
    }
    return all;
  }
}
