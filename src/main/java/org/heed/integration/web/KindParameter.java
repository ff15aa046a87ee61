package org.heed.integration.web;

import java.util.Arrays;
import org.heed.platform.web.InvalidInput;
import org.heed.statistics.SurveyKind;

/** How addresses of the API name a kind of question. */
final class KindParameter {

  private KindParameter() {}

  /**
   * The kind of this key.
   *
   * @throws InvalidInput when there is none
   */
  static SurveyKind of(String key) {
    return Arrays.stream(SurveyKind.values())
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow(
            () -> new InvalidInput("kind", "Use rnps, tnps, csat5, csat10, ces7 or experience."));
  }
}
