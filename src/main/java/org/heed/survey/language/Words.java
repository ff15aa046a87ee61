package org.heed.survey.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;

/** Heed's own words for respondents in one language, English where there are none. */
public final class Words {

  private final String tag;
  private final ULocale locale;

  /**
   * Words in a language.
   *
   * @param tag BCP 47 tag; an unknown one gives English
   */
  public Words(String tag) {
    this.tag = tag;
    this.locale = ULocale.forLanguageTag(tag);
  }

  /**
   * The text of a key; {0}, {1} are replaced by the values, and plural forms are chosen by the
   * rules of the language.
   *
   * @throws IllegalArgumentException when there is no such text
   */
  public String text(String key, Object... values) {
    String text = ShippedTexts.text(tag, key);
    return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
  }

  /** A day as this language writes it, such as {@code 5. Dezember 2026}. */
  public String day(Instant moment, ZoneId zone) {
    DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
    format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
    return format.format(Date.from(moment));
  }

  /** A number of months in words, such as {@code 3 Monate}. */
  public String months(int number) {
    return MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE)
        .format(new Measure(number, MeasureUnit.MONTH));
  }

  /** The language tag for the page. */
  public String language() {
    return locale.toLanguageTag();
  }

  /** The reading direction of the language: {@code ltr} or {@code rtl}. */
  public String direction() {
    return Languages.isRightToLeft(tag) ? "rtl" : "ltr";
  }
}
