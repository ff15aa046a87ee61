package org.heed.workspace.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The details of an audit entry for people: what changed, or what it was about. */
final class AuditDetails {

  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private AuditDetails() {}

  /**
   * One fact.
   *
   * @param name what it is, such as "pace: start on"
   * @param value what it is now
   * @param before what it was; null when the entry tells no change
   */
  record Fact(String name, String value, @Nullable String before) {}

  /** The facts in JSON; of a change only what differs. */
  static List<Fact> of(String json, ZoneId zone) {
    try {
      JsonNode root = JSON.readTree(json);
      JsonNode before = root.path("before");
      JsonNode after = root.path("after");
      return before.isObject() && after.isObject()
          ? changes(leaves(before, zone), leaves(after, zone))
          : leaves(root, zone).entrySet().stream()
              .map(leaf -> new Fact(leaf.getKey(), leaf.getValue(), null))
              .toList();
    } catch (JacksonException unreadable) {
      return List.of(new Fact("details", json, null));
    }
  }

  private static List<Fact> changes(Map<String, String> before, Map<String, String> after) {
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    List<Fact> facts = new ArrayList<>();
    for (String name : names) {
      String was = before.getOrDefault(name, "—");
      String is = after.getOrDefault(name, "—");
      if (!was.equals(is)) {
        facts.add(new Fact(name, is, was));
      }
    }
    return facts;
  }

  private static Map<String, String> leaves(JsonNode root, ZoneId zone) {
    Map<String, String> leaves = new LinkedHashMap<>();
    collect("", root, zone, leaves);
    return leaves;
  }

  private static void collect(String name, JsonNode node, ZoneId zone, Map<String, String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> collect(named(name, words(field.getKey())), field.getValue(), zone, into));
    } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
      for (int i = 0; i < node.size(); i++) {
        collect(named(name, Integer.toString(i + 1)), node.get(i), zone, into);
      }
    } else if (!node.isNull() && (node.isValueNode() || !node.isEmpty())) {
      into.put(name, node.isArray() ? listed(node, zone) : value(node.asString(), zone));
    }
  }

  private static String listed(JsonNode array, ZoneId zone) {
    return array
        .valueStream()
        .map(one -> value(one.asString(), zone))
        .collect(Collectors.joining(", "));
  }

  private static String named(String outer, String inner) {
    return outer.isEmpty() ? inner : outer + ": " + inner;
  }

  /** Reads {@code dueAt} and {@code due_at} as "due at". */
  static String words(String code) {
    return code.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .replaceAll("[_.]+", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static String value(String text, ZoneId zone) {
    if (text.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z")) {
      return TIME.format(Instant.parse(text).atZone(zone));
    }
    if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return DAY.format(LocalDate.parse(text));
    }
    return text.matches("[A-Z]{2,}(_[A-Z]+)*") ? words(text) : text;
  }
}
