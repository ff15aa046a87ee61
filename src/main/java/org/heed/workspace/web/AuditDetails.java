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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The details of audit entries for people: what changed, or what it was about.
 *
 * @param zone in which times are shown
 * @param people names by the number that the trail stores
 */
record AuditDetails(ZoneId zone, Map<Long, String> people) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  /** Fields that hold the number of a person. */
  private static final Pattern PERSON = Pattern.compile("(?i)(owner|lead|user)(Id|s|Ids)?$");

  /** Fields with people's own words, which are never codes. */
  private static final Pattern WORDS =
      Pattern.compile("(?i)(name|id|ids|code|key|title|mail|email|note|words|text|comment)$");

  private static final Pattern CODE = Pattern.compile("[A-Z]{2,}(_[A-Z]+)*|[a-z]+(_[a-z]+)+");

  /**
   * One fact.
   *
   * @param name what it is, such as "pace: start on"
   * @param value what it is now
   * @param before what it was; null when the entry tells no change
   */
  record Fact(String name, String value, @Nullable String before) {}

  /** The facts in JSON; of a change only what differs. */
  List<Fact> of(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      JsonNode before = root.path("before");
      JsonNode after = root.path("after");
      return before.isObject() && after.isObject()
          ? changes(leaves(before), leaves(after))
          : leaves(root).entrySet().stream()
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

  private Map<String, String> leaves(JsonNode root) {
    Map<String, String> leaves = new LinkedHashMap<>();
    collect("", "", root, leaves);
    return leaves;
  }

  private void collect(String name, String code, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field ->
                  collect(
                      named(name, AuditWords.fact(field.getKey())),
                      field.getKey(),
                      field.getValue(),
                      into));
    } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
      for (int i = 0; i < node.size(); i++) {
        collect(named(name, Integer.toString(i + 1)), code, node.get(i), into);
      }
    } else if (!node.isNull() && (node.isValueNode() || !node.isEmpty())) {
      String shown = node.isArray() ? listed(code, node) : value(code, node.asString());
      if (!shown.isBlank()) {
        into.put(name, shown);
      }
    }
  }

  private String listed(String code, JsonNode array) {
    return array
        .valueStream()
        .map(one -> value(code, one.asString()))
        .collect(Collectors.joining(", "));
  }

  private static String named(String outer, String inner) {
    return outer.isEmpty() ? inner : outer + ": " + inner;
  }

  /** The name behind a number; what is no number of a person stays as it is. */
  String person(String number) {
    String name = number.matches("\\d{1,18}") ? people.get(Long.valueOf(number)) : null;
    return name == null ? number : name;
  }

  private String value(String code, String text) {
    if (text.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z")) {
      return TIME.format(Instant.parse(text).atZone(zone));
    }
    if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return DAY.format(LocalDate.parse(text));
    }
    if (PERSON.matcher(code).find()) {
      return person(text);
    }
    return switch (text) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> isCode(code, text) ? AuditWords.plain(text) : text;
    };
  }

  private static boolean isCode(String field, String text) {
    return CODE.matcher(text).matches() && !WORDS.matcher(field).find();
  }
}
