package org.heed.statistics.drivers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;

/**
 * Splits the change of a score into "other people answer" and "the same people think otherwise"
 * (Kitagawa 1955). In points; mix and rate add up to the total exactly.
 *
 * @param total later minus earlier score; 0 when one of the periods has no answers
 * @param mix part from the segments' changed shares of the answers
 * @param rate part from the segments' changed scores
 * @param segments the same for each segment, in the given order
 */
public record MixAndRate(double total, double mix, double rate, List<Part> segments) {

  /**
   * One segment's parts.
   *
   * @param mix change of its share × how far its score lies from the total's, in points
   * @param rate change of its score × its share, in points
   */
  public record Part(double mix, double rate) {}

  /**
   * Mix and rate as people read them: whole or with one decimal, as the yardstick shows changes.
   */
  public record Shown(String mix, String rate) {}

  /** Answers of one segment in both periods. */
  public record Segment(Tally earlier, Tally later) {}

  /**
   * Splits the change. A segment without answers in one of the periods has no changed score: all of
   * it is mix.
   *
   * @throws IllegalArgumentException when the answers are of different kinds
   */
  public static MixAndRate of(SurveyKind kind, List<Segment> segments) {
    Tally earlier = Tally.sum(kind, segments.stream().map(Segment::earlier).toList());
    Tally later = Tally.sum(kind, segments.stream().map(Segment::later).toList());
    if (earlier.total() == 0 || later.total() == 0) {
      return new MixAndRate(0, 0, 0, segments.stream().map(segment -> new Part(0, 0)).toList());
    }
    double middle = (earlier.value() + later.value()) / 2;
    List<Part> parts = new ArrayList<>();
    for (Segment segment : segments) {
      double was = (double) segment.earlier().total() / earlier.total();
      double is = (double) segment.later().total() / later.total();
      parts.add(part(segment, was, is, middle));
    }
    return new MixAndRate(
        later.value() - earlier.value(),
        parts.stream().mapToDouble(Part::mix).sum(),
        parts.stream().mapToDouble(Part::rate).sum(),
        parts);
  }

  /** The shares' changes add up to 0, so taking the middle score off each changes no sum. */
  private static Part part(Segment segment, double was, double is, double middle) {
    double before = score(segment.earlier(), segment.later());
    double after = score(segment.later(), segment.earlier());
    double mix = (is - was) * ((before + after) / 2 - middle);
    return new Part(mix, (after - before) * (was + is) / 2);
  }

  private static double score(Tally answers, Tally otherwise) {
    return (answers.total() > 0 ? answers : otherwise).value();
  }

  /** Both parts so rounded that what people read adds up to the change as they read it. */
  public Shown shown(Yardstick yardstick) {
    int decimals = yardstick == Yardstick.MEAN ? 1 : 0;
    long ofMix = steps(mix, decimals);
    long ofRate = steps(rate, decimals);
    long missing = steps(total, decimals) - ofMix - ofRate;
    double scale = Math.pow(10, decimals);
    // Whichever part was rounded further away takes the step that is missing.
    if ((scale * mix - ofMix - (scale * rate - ofRate)) * missing > 0) {
      ofMix += missing;
    } else {
      ofRate += missing;
    }
    return new Shown(
        yardstick.displayChange(ofMix / scale), yardstick.displayChange(ofRate / scale));
  }

  private static long steps(double value, int decimals) {
    return BigDecimal.valueOf(value)
        .movePointRight(decimals)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
