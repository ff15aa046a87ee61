package org.heed.response.web;

import org.heed.program.settings.Protection;
import org.jspecify.annotations.Nullable;

/** What makes a page confirm the number that its link preselected. */
enum Confirming {
  /** Its script, at once. */
  AT_ONCE("now"),
  /** Its script, when a person seems to be there. */
  BY_PRESENCE("yes"),
  /** A press only. */
  BY_PRESS(null);

  private final @Nullable String script;

  Confirming(@Nullable String script) {
    this.script = script;
  }

  static Confirming at(Protection protection) {
    return switch (protection) {
      case OFF -> AT_ONCE;
      case STANDARD -> BY_PRESENCE;
      case STRICT -> BY_PRESS;
    };
  }

  /** The word that the page's script reads; null for none. */
  @Nullable String script() {
    return script;
  }
}
