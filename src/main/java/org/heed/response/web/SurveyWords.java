package org.heed.response.web;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The survey page's own words in the language of the survey, English when there are none. */
public final class SurveyWords {

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "he", "fa", "ur", "ps", "ku", "dv", "yi", "ug", "sd");

  private final Locale locale;
  private final ResourceBundle bundle;

  /** The words for texts in this language, a BCP 47 tag. */
  public SurveyWords(String language) {
    this.locale = Locale.forLanguageTag(language);
    this.bundle =
        ResourceBundle.getBundle(
            "survey.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The text of a key; {0}, {1} are replaced by the values. */
  public String text(String key, Object... values) {
    String text = bundle.getString(key);
    for (int place = 0; place < values.length; place++) {
      text = text.replace("{" + place + "}", String.valueOf(values[place]));
    }
    return text;
  }

  /** The language tag for the page. */
  public String language() {
    return locale.toLanguageTag();
  }

  /** The reading direction of the language: {@code ltr} or {@code rtl}. */
  public String direction() {
    return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
  }
}
