package org.heed.statistics.drivers;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heed.statistics.Category;

/**
 * What the themes of comments have to do with a score, in points. Association, not cause: "solve
 * this and the score rises by five" does not follow from any of these numbers.
 */
public final class Themes {

  private Themes() {}

  /** A person's category and the themes of their comment; no theme is allowed. */
  public record Comment<T>(Category category, Set<T> themes) {}

  /**
   * Parts that add up to the score.
   *
   * @param themes points of each theme
   * @param none points of people who mentioned no theme
   * @param score the sum of all parts; 0 without comments
   */
  public record Contributions<T>(Map<T, Double> themes, double none, double score) {}

  /**
   * Splits every person's +1, 0 or −1 equally over the themes they mention. Equals the Shapley
   * value of the game in which a set of themes is worth the answers it meets.
   */
  public static <T> Contributions<T> contributions(Collection<Comment<T>> comments) {
    Map<T, Double> parts = new LinkedHashMap<>();
    double none = 0;
    double total = 0;
    for (Comment<T> comment : comments) {
      double points = 100.0 * comment.category().value() / comments.size();
      total += points;
      none += comment.themes().isEmpty() ? points : 0;
      double share = points / comment.themes().size();
      comment.themes().forEach(theme -> parts.merge(theme, share, Double::sum));
    }
    return new Contributions<>(parts, none, total);
  }

  /**
   * Score of all less score of those who do not mention the theme. Does not add up when themes
   * overlap; empty when everybody mentions it, or there is nobody.
   */
  public static <T> Optional<Double> impact(Collection<Comment<T>> comments, T theme) {
    return score(comments, theme, false).map(without -> 100 * mean(comments) - without);
  }

  /**
   * Score of those who mention the theme less score of the others; ignores how many they are. Empty
   * when there are no others, or nobody mentions it.
   */
  public static <T> Optional<Double> gap(Collection<Comment<T>> comments, T theme) {
    return score(comments, theme, true)
        .flatMap(with -> score(comments, theme, false).map(without -> with - without));
  }

  private static <T> Optional<Double> score(
      Collection<Comment<T>> comments, T theme, boolean mentioned) {
    Collection<Comment<T>> some =
        comments.stream().filter(one -> one.themes().contains(theme) == mentioned).toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(100 * mean(some));
  }

  private static <T> double mean(Collection<Comment<T>> comments) {
    return comments.stream().mapToInt(one -> one.category().value()).average().orElse(0);
  }
}
