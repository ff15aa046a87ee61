package org.heed.followup.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A notice as an Adaptive Card for Microsoft Teams (https://adaptivecards.io, schema 1.4), in the
 * envelope that incoming webhooks and workflows take.
 */
final class TeamsCard {

  private TeamsCard() {}

  static Map<String, Object> of(CaseNotice notice) {
    List<Map<String, Object>> body = new ArrayList<>();
    body.add(text(notice.headline(), Map.of("size", "Medium", "weight", "Bolder")));
    if (!notice.quote().isEmpty()) {
      body.add(text("“" + notice.quote() + "”", Map.of("isSubtle", true)));
    }
    body.add(
        Map.of(
            "type",
            "FactSet",
            "facts",
            notice.facts().stream()
                .map(fact -> Map.of("title", fact.label(), "value", plain(fact.value())))
                .toList()));
    Map<String, Object> card =
        Map.of(
            "$schema",
            "http://adaptivecards.io/schemas/adaptive-card.json",
            "type",
            "AdaptiveCard",
            "version",
            "1.4",
            "body",
            body,
            "actions",
            notice.buttons().stream()
                .map(
                    one ->
                        Map.of("type", "Action.OpenUrl", "title", one.label(), "url", one.link()))
                .toList());
    return Map.of(
        "type",
        "message",
        "attachments",
        List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
  }

  private static Map<String, Object> text(String text, Map<String, Object> looks) {
    Map<String, Object> block = new LinkedHashMap<>(looks);
    block.put("type", "TextBlock");
    block.put("text", plain(text));
    block.put("wrap", true);
    return block;
  }

  /** Cards read Markdown: what customers write must not become a link or a heading. */
  static String plain(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]()#>~|])", "\\\\$1");
  }
}
