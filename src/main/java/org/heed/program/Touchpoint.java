package org.heed.program;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which customers are asked.
 *
 * @param surveyVersionId the version that invitations planned now carry; null until published
 * @param revision raised by every change of the settings
 */
public record Touchpoint(
    long id,
    long surveyId,
    @Nullable Long surveyVersionId,
    TouchpointState state,
    TouchpointSettings settings,
    int revision,
    Instant updatedAt) {

  /** The name people know it by. */
  public String name() {
    return settings.name();
  }
}
