package org.heed.survey;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A survey's own texts in one more language.
 *
 * @param texts by the key of the text, see {@link TextKeys}; a missing one falls back
 */
public record OwnTexts(Map<String, Text> texts) {

  /** Copies the texts, so that a frozen version stays frozen. */
  public OwnTexts {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /**
   * One translated text.
   *
   * @param source what was translated; a text whose source has changed since needs a new look
   * @param reviewedBy who signed it off; null for a draft
   */
  public record Text(String text, String source, @Nullable String reviewedBy) {}
}
