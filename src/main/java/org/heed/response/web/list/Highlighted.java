package org.heed.response.web.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text cut into pieces, so that a template can mark the found words and still escape every piece.
 *
 * @param marked whether this piece is one of the words looked for
 */
record Highlighted(String text, boolean marked) {

  private static final Pattern WORD = Pattern.compile("(-?)([\\p{L}\\p{N}]+)");
  private static final int MOST_WORDS = 20;

  /** Marks the words of a search as the database finds them: whole words, in any case. */
  static List<Highlighted> of(String text, String search) {
    String words =
        WORD.matcher(search)
            .results()
            .filter(word -> word.group(1).isEmpty())
            .map(word -> word.group(2))
            .filter(word -> !word.toLowerCase(Locale.ROOT).equals("or"))
            .limit(MOST_WORDS)
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return words.isEmpty() ? List.of(new Highlighted(text, false)) : cut(text, words);
  }

  private static List<Highlighted> cut(String text, String words) {
    Matcher found =
        Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text);
    List<Highlighted> pieces = new ArrayList<>();
    int end = 0;
    while (found.find()) {
      pieces.add(new Highlighted(text.substring(end, found.start()), false));
      pieces.add(new Highlighted(found.group(), true));
      end = found.end();
    }
    pieces.add(new Highlighted(text.substring(end), false));
    return pieces;
  }
}
