package org.heed.followup.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.followup.playbook.Fit;
import org.heed.followup.playbook.Origin;
import org.heed.followup.playbook.ShippedFile;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The letters that come with Heed. */
@Component
class ShippedLetters {

  private final Map<String, LetterTemplate> byKey = new LinkedHashMap<>();

  ShippedLetters(JsonMapper json) {
    for (Entry entry : ShippedFile.entries("/followup/letters.json", Entry[].class, json)) {
      byKey.put(entry.key(), entry.template());
    }
  }

  Map<String, LetterTemplate> all() {
    return byKey;
  }

  private record Entry(
      String key,
      String name,
      @Nullable Category category,
      List<String> themes,
      String language,
      OwnWords ownWords,
      String subject,
      String body) {

    LetterTemplate template() {
      Fit fit = new Fit(category, themes, language);
      return new LetterTemplate(key, name, fit, subject, body, ownWords, true, Origin.SHIPPED, 0);
    }
  }
}
