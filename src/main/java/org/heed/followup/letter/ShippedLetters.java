package org.heed.followup.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heed.followup.playbook.Fit;
import org.heed.followup.playbook.Origin;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The letters that come with Heed. */
@Component
class ShippedLetters {

  private final Map<String, LetterTemplate> byKey = new LinkedHashMap<>();

  ShippedLetters(JsonMapper json) {
    for (Entry entry : read(json)) {
      byKey.put(entry.key(), entry.template());
    }
  }

  private static List<Entry> read(JsonMapper json) {
    try (InputStream file = ShippedLetters.class.getResourceAsStream("/followup/letters.json")) {
      return json.readValue(Objects.requireNonNull(file), new TypeReference<>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
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
