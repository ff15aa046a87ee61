package org.heed.delivery.sms;

import java.util.Locale;
import java.util.ResourceBundle;
import org.heed.survey.language.Languages;

/**
 * Heed's own sentences in text messages, in every language that Heed has texts in; English else.
 */
public final class SmsWords {

  private final ResourceBundle bundle;

  /** The words in this language, a BCP 47 tag. */
  public SmsWords(String language) {
    this.bundle =
        ResourceBundle.getBundle(
            "sms.words",
            Locale.forLanguageTag(nearest(language)),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static String nearest(String language) {
    return Languages.chain(language).stream()
        .filter(Languages::isShipped)
        .findFirst()
        .orElse(Languages.LAST);
  }

  /** Whether Heed has its sentences in this language, and not only in one that stands in. */
  public static boolean speaks(String language) {
    return nearest(language).split("-", 2)[0].equals(language.split("[-_]", 2)[0])
        || !nearest(language).equals(Languages.LAST);
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
