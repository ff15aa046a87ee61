package org.heed.statistics.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.heed.statistics.Category.DETRACTOR;
import static org.heed.statistics.Category.PASSIVE;
import static org.heed.statistics.Category.PROMOTER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.heed.statistics.Category;
import org.heed.statistics.drivers.Themes.Comment;
import org.junit.jupiter.api.Test;

/** What others published about themes, and what is proved about our split. */
class ThemeReferenceTests {

  private static final List<String> THEMES = List.of("price", "speed", "people", "app");
  private static final List<Category> CATEGORIES = List.of(DETRACTOR, PASSIVE, PROMOTER);

  /** Kapiche: 50 overall and 40 without the theme is an impact of +10. */
  @Test
  void impactIsTheScoreLessTheScoreWithoutTheTheme() {
    List<Comment<String>> comments = new ArrayList<>();
    comments.addAll(times(3, PROMOTER, Set.of()));
    comments.addAll(times(1, PASSIVE, Set.of()));
    comments.addAll(times(1, DETRACTOR, Set.of()));
    comments.addAll(times(4, PROMOTER, Set.of("price")));
    comments.addAll(times(1, DETRACTOR, Set.of("price")));
    assertThat(Themes.contributions(comments).score()).isCloseTo(50, within(1e-9));
    assertThat(Themes.impact(comments, "price").orElseThrow()).isCloseTo(10, within(1e-9));
  }

  /** Thematic: impact runs from −200 to 200 points. */
  @Test
  void impactStaysBetweenMinusAndPlusTwoHundred() {
    List<Comment<String>> comments = new ArrayList<>(times(999, PROMOTER, Set.of("price")));
    comments.addAll(times(1, DETRACTOR, Set.of()));
    assertThat(Themes.impact(comments, "price").orElseThrow()).isBetween(199.0, 200.0);
    for (int seed = 0; seed < 50; seed++) {
      List<Comment<String>> drawn = drawn(seed);
      for (String theme : THEMES) {
        assertThat(Themes.impact(drawn, theme).orElse(0.0)).isBetween(-200.0, 200.0);
        assertThat(Themes.gap(drawn, theme).orElse(0.0)).isBetween(-200.0, 200.0);
      }
    }
  }

  /** The equal split is the Shapley value of "worth the answers that mention any of the set". */
  @Test
  void contributionsAreTheShapleyValue() {
    for (int seed = 0; seed < 20; seed++) {
      List<Comment<String>> comments = drawn(seed);
      var parts = Themes.contributions(comments);
      for (int theme = 0; theme < THEMES.size(); theme++) {
        assertThat(parts.themes().getOrDefault(THEMES.get(theme), 0.0))
            .isCloseTo(shapley(comments, theme), within(1e-9));
      }
    }
  }

  @Test
  void contributionsAddUpToTheScoreWhateverIsMentioned() {
    for (int seed = 0; seed < 50; seed++) {
      var parts = Themes.contributions(drawn(seed));
      double sum = parts.themes().values().stream().mapToDouble(part -> part).sum();
      assertThat(sum + parts.none()).isCloseTo(parts.score(), within(1e-9));
    }
  }

  private static double shapley(List<Comment<String>> comments, int theme) {
    double value = 0;
    for (int set = 0; set < 1 << THEMES.size(); set++) {
      if ((set & 1 << theme) == 0) {
        double gain = worth(comments, set | 1 << theme) - worth(comments, set);
        value += gain * orders(Integer.bitCount(set));
      }
    }
    return value;
  }

  /** |S|! (3 − |S|)! / 4! */
  private static double orders(int before) {
    return new double[] {6, 2, 2, 6}[before] / 24;
  }

  private static double worth(List<Comment<String>> comments, int set) {
    double sum = 0;
    for (Comment<String> comment : comments) {
      boolean met =
          comment.themes().stream().anyMatch(theme -> (set & 1 << THEMES.indexOf(theme)) != 0);
      sum += met ? comment.category().value() : 0;
    }
    return 100 * sum / comments.size();
  }

  private static List<Comment<String>> drawn(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Comment<String>> comments = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Set<String> themes = new LinkedHashSet<>();
      THEMES.stream().filter(theme -> random.nextDouble() < .35).forEach(themes::add);
      comments.add(new Comment<>(CATEGORIES.get(random.nextInt(3)), themes));
    }
    return comments;
  }

  private static List<Comment<String>> times(int times, Category category, Set<String> themes) {
    return Collections.nCopies(times, new Comment<>(category, themes));
  }
}
