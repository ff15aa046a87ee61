package org.heed.followup.playbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The playbooks that come with Heed. */
@Component
class ShippedPlaybooks {

  private final Map<String, Playbook> byKey = new LinkedHashMap<>();

  ShippedPlaybooks(JsonMapper json) {
    for (Entry entry : ShippedFile.entries("/followup/playbooks.json", Entry[].class, json)) {
      byKey.put(entry.key(), entry.playbook());
    }
  }

  Map<String, Playbook> all() {
    return byKey;
  }

  private record Entry(
      String key,
      String name,
      @Nullable Category category,
      List<String> themes,
      String language,
      String greeting,
      String acknowledgement,
      List<String> ask,
      List<String> offer,
      List<String> log) {

    Playbook playbook() {
      return new Playbook(
          key,
          name,
          new Fit(category, themes, language),
          greeting,
          acknowledgement,
          ask,
          offer,
          log,
          true,
          Origin.SHIPPED,
          0);
    }
  }
}
