package org.heed.followup.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A notice as a Slack message of Block Kit (https://docs.slack.dev/block-kit): a headline, the
 * customer's words, the facts and buttons to the case.
 */
final class SlackMessage {

  private static final int LONGEST_TEXT = 2900;

  private SlackMessage() {}

  static Map<String, Object> of(CaseNotice notice) {
    List<Map<String, Object>> blocks = new ArrayList<>();
    blocks.add(section("*" + escaped(notice.headline()) + "*"));
    if (!notice.quote().isEmpty()) {
      blocks.add(section(quoted(notice.quote())));
    }
    blocks.add(
        Map.of(
            "type",
            "context",
            "elements",
            List.of(
                text(
                    notice.facts().stream()
                        .map(fact -> escaped(fact.label()) + ": " + escaped(fact.value()))
                        .collect(Collectors.joining("  ·  "))))));
    blocks.add(
        Map.of(
            "type",
            "actions",
            "elements",
            notice.buttons().stream().map(SlackMessage::button).toList()));
    return Map.of("text", escaped(notice.headline()), "blocks", blocks);
  }

  private static Map<String, Object> button(CaseNotice.Button one) {
    return Map.of(
        "type",
        "button",
        "url",
        one.link(),
        "text",
        Map.of("type", "plain_text", "text", one.label()));
  }

  private static Map<String, Object> section(String markdown) {
    return Map.of("type", "section", "text", text(markdown));
  }

  private static Map<String, Object> text(String markdown) {
    return Map.of("type", "mrkdwn", "text", markdown);
  }

  private static String quoted(String words) {
    return words.lines().map(line -> "> " + escaped(line)).collect(Collectors.joining("\n"));
  }

  /**
   * Slack's three control characters, so that no customer's words become a link or call a channel.
   */
  static String escaped(String text) {
    String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return safe.length() > LONGEST_TEXT ? safe.substring(0, LONGEST_TEXT) + " …" : safe;
  }
}
