package org.heed.response.web.list;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.response.ResponseFilter;
import org.heed.response.ResponseFilter.Validity;
import org.heed.response.snapshot.Condition;
import org.heed.statistics.Category;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The filters of the list as its address carries them, so that a view can be bookmarked and mailed.
 * What cannot be read limits nothing.
 *
 * @param further what an explored number was narrowed to, see {@link Explored}
 */
record ListQuery(Map<String, String> values, Map<String, List<String>> further) {

  private static final int LONGEST = 200;

  /** Names of the filters, in the order in which addresses carry them. */
  private static final String[] NAMES = {
    "q",
    "kind",
    "category",
    "score",
    "touchpoint",
    "region",
    "account",
    "contact",
    "owner",
    "from",
    "to",
    "comment",
    "validity"
  };

  static ListQuery of(Map<String, List<String>> parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : NAMES) {
      List<String> given = parameters.getOrDefault(name, List.of());
      String value = given.isEmpty() ? "" : given.getFirst().strip();
      if (!value.isEmpty() && value.length() <= LONGEST) {
        values.put(name, value);
      }
    }
    return new ListQuery(values, Explored.parameters(parameters));
  }

  /** The value of a filter as it was given; empty when it was not. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Whether anything limits the list. */
  public boolean limits() {
    return !values.isEmpty() || !further.isEmpty();
  }

  /** Whether it narrows by this, directly or as an explored number does. */
  boolean names(String name) {
    return values.containsKey(name) || further.containsKey(Condition.PREFIX + name);
  }

  /** The same without one filter. */
  ListQuery without(String name) {
    Map<String, String> left = new LinkedHashMap<>(values);
    left.remove(name);
    Map<String, List<String>> rest = new LinkedHashMap<>(further);
    rest.remove(Condition.PREFIX + name);
    return new ListQuery(left, rest);
  }

  ResponseFilter filter() {
    return ResponseFilter.builder()
        .touchpoint(number("touchpoint"))
        .category(category())
        .score(score())
        .region(values.get("region"))
        .account(number("account"))
        .contact(number("contact"))
        .owner(number("owner"))
        .days(day("from"), day("to"))
        .commented(values.containsKey("comment"))
        .words(values.get("q"))
        .validity(validity())
        .kind(kind())
        .build();
  }

  /** The kind of survey asked for; null for every kind. */
  @Nullable SurveyKind kind() {
    return Arrays.stream(SurveyKind.values())
        .filter(kind -> kind.key().equals(value("kind")))
        .findFirst()
        .orElse(null);
  }

  /** The touchpoint asked for; null for all. */
  @Nullable Long touchpoint() {
    return number("touchpoint");
  }

  /** The list's address with these filters and a place to continue. */
  String continued(@Nullable String after) {
    String address = at("/responses");
    return after == null
        ? address
        : address + (address.contains("?") ? "&" : "?") + pair("after", after);
  }

  /** These filters below another path. */
  String at(String path) {
    List<String> pairs = new ArrayList<>();
    values.forEach((name, value) -> pairs.add(pair(name, value)));
    further.forEach((name, all) -> all.forEach(value -> pairs.add(pair(name, value))));
    return address(path, pairs);
  }

  private static String address(String path, List<String> pairs) {
    return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
  }

  private static String pair(String name, String value) {
    return UriUtils.encode(name, StandardCharsets.UTF_8)
        + "="
        + UriUtils.encode(value, StandardCharsets.UTF_8);
  }

  private @Nullable Long number(String name) {
    String value = value(name);
    return value.matches("[0-9]{1,18}") ? Long.valueOf(value) : null;
  }

  private @Nullable Integer score() {
    String value = value("score");
    return value.matches("10|[0-9]") ? Integer.valueOf(value) : null;
  }

  private @Nullable Category category() {
    return Arrays.stream(Category.values())
        .filter(category -> category.name().equalsIgnoreCase(value("category")))
        .findFirst()
        .orElse(null);
  }

  private Validity validity() {
    return switch (value("validity")) {
      case "invalid" -> Validity.INVALID;
      case "all" -> Validity.ALL;
      default -> Validity.VALID;
    };
  }

  private @Nullable LocalDate day(String name) {
    try {
      return values.containsKey(name) ? LocalDate.parse(value(name)) : null;
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }
}
