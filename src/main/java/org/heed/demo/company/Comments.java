package org.heed.demo.company;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;

/**
 * What customers of the simulated company write, by language and category; see demo/comments.tsv.
 */
public final class Comments {

  private static final String INCIDENT = "incident";

  /**
   * One comment.
   *
   * @param about {@code promoter}, {@code passive}, {@code detractor} or {@code incident}
   * @param reason the rating reason that goes with it
   */
  private record Line(String language, String about, String reason, String text) {}

  /** A comment as a customer gives it, with the reason ticked beside it. */
  public record Said(String text, String reason) {}

  private final Map<String, List<Line>> lines;

  private Comments(Map<String, List<Line>> lines) {
    this.lines = lines;
  }

  /** Reads the collection that ships with Heed. */
  public static Comments load() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Comments.class.getResourceAsStream("/demo/comments.tsv")),
                StandardCharsets.UTF_8))) {
      return new Comments(
          reader
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\t", 4))
              .map(cell -> new Line(cell[0], cell[1], cell[2], cell[3]))
              .collect(Collectors.groupingBy(line -> line.language() + "/" + line.about())));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Something a customer of this category may write; often about the incident while it lasts. */
  public @Nullable Said pick(Random dice, String language, Category category, boolean incident) {
    boolean aboutIncident = incident && category != Category.PROMOTER && dice.nextInt(4) > 0;
    String about = aboutIncident ? INCIDENT : category.name().toLowerCase(Locale.ROOT);
    List<Line> fitting =
        lines.getOrDefault(language + "/" + about, lines.getOrDefault("en/" + about, List.of()));
    if (fitting.isEmpty()) {
      return null;
    }
    Line line = fitting.get(dice.nextInt(fitting.size()));
    return new Said(line.text(), line.reason());
  }
}
