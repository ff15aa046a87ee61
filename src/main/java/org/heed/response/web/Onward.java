package org.heed.response.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * All is stored; the survey's own page goes on.
 *
 * @param more whether further questions wait
 * @param language the language chosen on the page; null for the usual one
 */
record Onward(boolean more, @Nullable String language) {

  /** What to add to the address of the page. */
  String query() {
    String step = more ? "?more" : "";
    if (language == null || language.isBlank()) {
      return step;
    }
    return step
        + (more ? "&lang=" : "?lang=")
        + URLEncoder.encode(language, StandardCharsets.UTF_8);
  }
}
