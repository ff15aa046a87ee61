package org.heed.followup.web.letter;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A letter as typed.
 *
 * @param template the key of the template it is written with
 * @param once made when the page was opened: the same sends once
 */
record LetterForm(
    @Nullable String template,
    @Nullable String subject,
    @Nullable String ownWords,
    @Nullable String once) {

  String templateKey() {
    return Objects.requireNonNullElse(template, "");
  }

  String typedSubject() {
    return Objects.requireNonNullElse(subject, "");
  }

  String typedWords() {
    return Objects.requireNonNullElse(ownWords, "");
  }
}
