package org.heed.delivery.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.survey.language.Language;
import org.heed.survey.language.Languages;
import org.heed.survey.language.Varieties;

/** The languages that customers can choose, each by its own name. */
final class SurveyLanguages {

  private SurveyLanguages() {}

  static boolean offers(String tag) {
    return Languages.isShipped(tag);
  }

  /** Names by tag; the contact's present language is among them. */
  static Map<String, String> names(String present) {
    List<String> tags = new ArrayList<>(Languages.all().stream().map(Language::tag).toList());
    int base = tags.indexOf(Varieties.language(present));
    if (base < 0) {
      tags.add(present);
    } else if (!tags.contains(present)) {
      tags.set(base, present);
    }
    Map<String, String> names = new LinkedHashMap<>();
    Varieties.named(tags).forEach(language -> names.put(language.tag(), language.name()));
    return names;
  }
}
