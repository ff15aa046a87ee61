package org.heed.followup.playbook;

import java.util.List;
import java.util.Locale;
import org.heed.followup.merge.Merge;
import org.heed.followup.merge.MergeField;
import org.heed.platform.web.InvalidInput;

/** What a playbook must have before people read from it to customers. */
final class PlaybookCheck {

  private PlaybookCheck() {}

  static void require(Playbook book) {
    if (book.name().isEmpty()) {
      throw new InvalidInput("name", "Give it a name.");
    }
    requireLanguage(book.fit().language());
    if (book.greeting().isEmpty()) {
      throw new InvalidInput("greeting", "Write the first sentence of the call.");
    }
    if (book.ask().isEmpty()) {
      throw new InvalidInput("ask", "Write at least one question.");
    }
    words("greeting", List.of(book.greeting()));
    words("acknowledgement", List.of(book.acknowledgement()));
    words("ask", book.ask());
    words("offer", book.offer());
    words("log", book.log());
  }

  private static void words(String input, List<String> words) {
    for (String one : words) {
      Merge.check(one, input);
      if (Merge.uses(one, MergeField.OWN_WORDS)) {
        throw new InvalidInput(input, "{own-words} belongs into letters; here you speak yourself.");
      }
    }
  }

  /** Refuses what is no language tag. */
  static void requireLanguage(String tag) {
    if (Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
      throw new InvalidInput("language", "Choose the language of the words.");
    }
  }
}
