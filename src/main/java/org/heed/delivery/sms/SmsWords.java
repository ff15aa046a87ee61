package org.heed.delivery.sms;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Heed's own sentences in text messages; English where a language has none. */
public final class SmsWords {

  private static final Set<String> SPOKEN = Set.of("en", "de", "es", "fr");

  private final ResourceBundle bundle;

  /** The words in this language, a BCP 47 tag. */
  public SmsWords(String language) {
    this.bundle =
        ResourceBundle.getBundle(
            "sms.words",
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Whether Heed has its sentences in this language. */
  public static boolean speaks(String language) {
    String tag = Locale.forLanguageTag(language).getLanguage();
    return SPOKEN.contains(tag);
  }

  /** The sentence of a key; {0}, {1} are replaced by the values. */
  public String text(String key, Object... values) {
    String text = bundle.getString(key);
    for (int place = 0; place < values.length; place++) {
      text = text.replace("{" + place + "}", String.valueOf(values[place]));
    }
    return text;
  }
}
