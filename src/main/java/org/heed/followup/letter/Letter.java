package org.heed.followup.letter;

import java.util.EnumMap;
import java.util.Map;
import org.heed.followup.merge.Merge;
import org.heed.followup.merge.MergeField;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;

/**
 * A letter ready to leave.
 *
 * @param templateKey which template it was written with
 * @param ownWords the part that its writer wrote; empty for none
 * @param text the whole of it
 */
public record Letter(String templateKey, String subject, String ownWords, String text) {

  /** Longest own words, in characters. */
  public static final int MOST_WORDS = 5000;

  private static final int SUBJECT = 150;
  private static final int TEXT = 12_000;

  /**
   * Fills a template.
   *
   * @param subject as it was typed; empty for the template's
   * @throws InvalidInput when a field is unknown or its value missing, or own words are missing
   */
  public static Letter write(
      LetterTemplate template, Map<MergeField, String> values, String subject, String ownWords) {
    String own = PlainText.clean(Merge.fill(ownWords, values, "ownWords"), MOST_WORDS);
    if (own.isEmpty() && template.ownWords() == OwnWords.REQUIRED) {
      throw new InvalidInput("ownWords", MergeField.OWN_WORDS.remedy());
    }
    if (!own.isEmpty() && template.ownWords() == OwnWords.NONE) {
      throw new InvalidInput("ownWords", "This letter has no place for own words.");
    }
    String line = Merge.fill(subject.isBlank() ? template.subject() : subject, values, "subject");
    return new Letter(
        template.key(),
        PlainText.cleanLine(line, SUBJECT),
        own,
        PlainText.clean(Merge.fill(body(template, own), with(values, own), "template"), TEXT));
  }

  /** As far as it can be filled, for a look at it before it is complete. */
  public static String draft(
      LetterTemplate template, Map<MergeField, String> values, String ownWords) {
    String own = PlainText.clean(Merge.draft(ownWords, values), MOST_WORDS);
    return Merge.draft(body(template, own), with(values, own));
  }

  private static String body(LetterTemplate template, String own) {
    boolean without = own.isEmpty() && template.ownWords() == OwnWords.OPTIONAL;
    String place = "{" + MergeField.OWN_WORDS.key() + "}";
    return without
        ? template.body().replace(place + "\n\n", "").replace(place, "")
        : template.body();
  }

  private static Map<MergeField, String> with(Map<MergeField, String> values, String own) {
    Map<MergeField, String> all = new EnumMap<>(MergeField.class);
    all.putAll(values);
    all.put(MergeField.OWN_WORDS, own);
    return all;
  }
}
