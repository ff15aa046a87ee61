package org.heed.followup.owner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heed.platform.text.PlainText;

/**
 * What somebody can do for customers, in lower case.
 *
 * @param languages their codes without a country, such as {@code de}
 * @param products their names
 */
public record PersonSkills(Set<String> languages, Set<String> products) {

  private static final int LONGEST = 80;

  /** Copies the sets. */
  public PersonSkills {
    languages = Set.copyOf(languages);
    products = Set.copyOf(products);
  }

  /** As typed, with commas between. */
  public static PersonSkills typed(String languages, String products) {
    return new PersonSkills(
        words(languages).stream().map(PersonSkills::language).collect(Collectors.toSet()),
        words(products));
  }

  private static Set<String> words(String typed) {
    return Arrays.stream(typed.split(",", -1))
        .map(word -> PlainText.cleanLine(word, LONGEST).strip().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  /** The language without its country: {@code de-AT} becomes {@code de}. */
  static String language(String tag) {
    return tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }

  /** The languages as people type them. */
  public String spoken() {
    return String.join(", ", new TreeSet<>(languages));
  }

  /** The products as people type them. */
  public String known() {
    return String.join(", ", new TreeSet<>(products));
  }

  /**
   * How well somebody suits a case: how many of language and product match; 0 when none does, or
   * when they do other languages or other products only.
   */
  int suits(CaseFacts facts) {
    boolean speaks = languages.contains(facts.language());
    boolean knows = facts.products().stream().anyMatch(products::contains);
    boolean other =
        (!facts.language().isEmpty() && !languages.isEmpty() && !speaks)
            || (!facts.products().isEmpty() && !products.isEmpty() && !knows);
    return other ? 0 : (speaks ? 1 : 0) + (knows ? 1 : 0);
  }
}
