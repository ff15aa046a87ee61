package org.heed.followup.merge;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heed.platform.web.InvalidInput;

/** Fills fields in words for a customer, each once: a value that looks like a field stays. */
public final class Merge {

  private static final Pattern FIELD = Pattern.compile("\\{([^{}\\n]{0,40})}");

  private Merge() {}

  /**
   * Refuses fields that do not exist.
   *
   * @param input the input to name
   * @throws InvalidInput naming the first unknown field and those there are
   */
  public static void check(String words, String input) {
    Matcher found = FIELD.matcher(words);
    while (found.find()) {
      if (MergeField.of(found.group(1)).isEmpty()) {
        throw new InvalidInput(
            input,
            "There is no field %s. Use %s."
                .formatted(
                    found.group(),
                    Arrays.stream(MergeField.values())
                        .map(field -> "{" + field.key() + "}")
                        .collect(Collectors.joining(", "))));
      }
    }
  }

  /** Whether the words have this field. */
  public static boolean uses(String words, MergeField field) {
    return words.contains("{" + field.key() + "}");
  }

  /**
   * The words with every field filled.
   *
   * @throws InvalidInput for an unknown field, or naming all fields without a value
   */
  public static String fill(String words, Map<MergeField, String> values, String input) {
    check(words, input);
    Set<MergeField> missing = missing(words, values);
    if (!missing.isEmpty()) {
      throw new InvalidInput(input, problem(missing));
    }
    return replaced(words, values, "");
  }

  /**
   * The words with every field filled that has a value; of the others it says what is not known.
   */
  public static String draft(String words, Map<MergeField, String> values) {
    return replaced(words, values, "…");
  }

  /** The fields of the words that have no value. */
  public static Set<MergeField> missing(String words, Map<MergeField, String> values) {
    Set<MergeField> missing = new LinkedHashSet<>();
    Matcher found = FIELD.matcher(words);
    while (found.find()) {
      MergeField.of(found.group(1))
          .filter(field -> values.getOrDefault(field, "").isBlank())
          .ifPresent(missing::add);
    }
    return missing;
  }

  private static String problem(Set<MergeField> missing) {
    return missing.stream()
        .map(
            field ->
                "{%s}: %s is missing. %s".formatted(field.key(), field.meaning(), field.remedy()))
        .collect(Collectors.joining(" "));
  }

  private static String replaced(String words, Map<MergeField, String> values, String unknown) {
    return FIELD
        .matcher(words)
        .replaceAll(
            found -> {
              Optional<MergeField> field = MergeField.of(found.group(1));
              String value = field.map(one -> values.getOrDefault(one, "")).orElse(found.group());
              return Matcher.quoteReplacement(
                  value.isBlank() && !unknown.isEmpty() && field.isPresent()
                      ? "[" + field.get().meaning() + unknown + "]"
                      : value);
            });
  }
}
