package org.heed.response.open;

import java.util.Locale;

/** How the survey appears in a page. */
public enum WebForm {
  /** A dialog above the page that takes the focus until it is closed. */
  POPUP,
  /** Part of the page's text, where the page makes room for it. */
  INLINE,
  /** A card in a corner that lets people go on with their work. */
  APP,
  /** A button at the edge of every page that opens the dialog when somebody wants it. */
  TAB;

  /** As tables and snippets name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The form of a key.
   *
   * @throws IllegalArgumentException for an unknown one
   */
  public static WebForm of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
