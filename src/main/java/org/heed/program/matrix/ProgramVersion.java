package org.heed.program.matrix;

import java.time.Instant;
import java.util.Map;
import org.heed.program.settings.Setting;
import org.jspecify.annotations.Nullable;

/**
 * The program as it stood at a moment.
 *
 * @param number 0 for the first
 * @param note what people said about it; may be empty
 * @param assumed settings that nobody had confirmed
 * @param signedOffBy who declared it final; null for nobody
 */
public record ProgramVersion(
    int number,
    String note,
    int touchpoints,
    int assumed,
    String createdBy,
    Instant createdAt,
    @Nullable String signedOffBy,
    @Nullable Instant signedOffAt) {

  /** The name by which people know it: v0, v1, … */
  public String name() {
    return "v" + number;
  }

  /**
   * A touchpoint in a version.
   *
   * @param cells each setting in words
   */
  record Entry(long id, String name, Map<Setting, Line> cells) {}

  /** A setting in a version. */
  record Line(String text, boolean assumed) {}
}
