package org.heed.platform.text;

import java.util.Locale;

/** Languages as people read them. */
public final class LanguageName {

  private LanguageName() {}

  /**
   * The English name, such as "German" for {@code de}; the tag itself when it names no language.
   *
   * @param tag BCP 47
   */
  public static String of(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }
}
