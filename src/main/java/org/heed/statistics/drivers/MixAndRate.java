package org.heed.statistics.drivers;

import java.util.ArrayList;
import java.util.List;
import org.heed.statistics.ScoreCounts;
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

  /** Answers of one segment in both periods. */
  public record Segment(ScoreCounts earlier, ScoreCounts later) {}

  /** Splits the change of a Net Promoter Score. */
  public static MixAndRate of(List<Segment> segments) {
    return of(Yardstick.SCORE, segments);
  }

  /**
   * Splits the change. A segment without answers in one of the periods has no changed score: all of
   * it is mix.
   */
  public static MixAndRate of(Yardstick yardstick, List<Segment> segments) {
    ScoreCounts earlier = sum(segments.stream().map(Segment::earlier).toList());
    ScoreCounts later = sum(segments.stream().map(Segment::later).toList());
    if (earlier.total() == 0 || later.total() == 0) {
      return new MixAndRate(0, 0, 0, segments.stream().map(segment -> new Part(0, 0)).toList());
    }
    double middle = (yardstick.value(earlier) + yardstick.value(later)) / 2;
    List<Part> parts = new ArrayList<>();
    for (Segment segment : segments) {
      double was = (double) segment.earlier().total() / earlier.total();
      double is = (double) segment.later().total() / later.total();
      parts.add(part(yardstick, segment, was, is, middle));
    }
    return new MixAndRate(
        yardstick.value(later) - yardstick.value(earlier),
        parts.stream().mapToDouble(Part::mix).sum(),
        parts.stream().mapToDouble(Part::rate).sum(),
        parts);
  }

  private static ScoreCounts sum(List<ScoreCounts> counts) {
    return counts.stream().reduce(ScoreCounts.NONE, ScoreCounts::plus);
  }

  /** The shares' changes add up to 0, so taking the middle score off each changes no sum. */
  private static Part part(
      Yardstick yardstick, Segment segment, double was, double is, double middle) {
    double before = score(yardstick, segment.earlier(), segment.later());
    double after = score(yardstick, segment.later(), segment.earlier());
    double mix = (is - was) * ((before + after) / 2 - middle);
    return new Part(mix, (after - before) * (was + is) / 2);
  }

  private static double score(Yardstick yardstick, ScoreCounts counts, ScoreCounts otherwise) {
    return yardstick.value(counts.total() > 0 ? counts : otherwise);
  }
}
