package org.heed.followup.channel;

import java.util.LinkedHashMap;
import java.util.Map;

/** A notice as a webhook by the Standard Webhooks specification: type, timestamp, data. */
final class WebhookCall {

  private WebhookCall() {}

  static Map<String, Object> of(CaseNotice notice) {
    Map<String, Object> data = new LinkedHashMap<>();
    if (notice.caseId() != null) {
      data.put("caseId", notice.caseId());
    }
    data.put("headline", notice.headline());
    if (notice.kind() != null && notice.score() != null) {
      data.put("kind", notice.kind().key());
      data.put("score", notice.score());
    }
    data.put("comment", notice.quote());
    if (notice.accountId() != null) {
      data.put("accountId", notice.accountId());
    }
    data.put("link", notice.link());
    notice.facts().forEach(fact -> data.putIfAbsent(camel(fact.label()), fact.value()));
    return Map.of("type", notice.type(), "timestamp", notice.at().toString(), "data", data);
  }

  /** {@code Call by} becomes {@code callBy}. */
  private static String camel(String label) {
    StringBuilder name = new StringBuilder();
    for (String word : label.split(" ")) {
      name.append(
          name.isEmpty()
              ? word.toLowerCase(java.util.Locale.ROOT)
              : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }
}
