package org.heed.statistics;

/**
 * A satisfaction or effort figure defined by data: the share of answers in the best boxes of a
 * scale, such as 4 or 5 of 1 to 5.
 *
 * @param lowest smallest answer of the scale
 * @param highest largest answer of the scale
 * @param boxes how many answers at the good end count
 * @param highIsGood false where a low number is the good one, as on older effort scales
 */
public record BoxMetric(int lowest, int highest, int boxes, boolean highIsGood) {

  /** Customer satisfaction: 4 or 5 of 1 to 5. */
  public static final BoxMetric CSAT = new BoxMetric(1, 5, 2, true);

  /** Customer effort: 5, 6 or 7 of 1 ("strongly disagree" that it was easy) to 7. */
  public static final BoxMetric CES = new BoxMetric(1, 7, 3, true);

  /**
   * @throws IllegalArgumentException when no scale has such boxes
   */
  public BoxMetric {
    if (boxes < 1 || boxes > highest - lowest) {
      throw new IllegalArgumentException(boxes + " boxes of " + lowest + " to " + highest);
    }
  }

  /**
   * Whether an answer is in the counted boxes.
   *
   * @throws IllegalArgumentException when the answer is not on the scale
   */
  public boolean counts(int answer) {
    if (answer < lowest || answer > highest) {
      throw new IllegalArgumentException(answer + " is not between " + lowest + " and " + highest);
    }
    return highIsGood ? answer > highest - boxes : answer < lowest + boxes;
  }

  /**
   * The share of counted answers with its Wilson interval.
   *
   * @param answersByValue one count for each answer of the scale, from the lowest up
   * @throws IllegalArgumentException when there are not as many counts as answers, or one is
   *     negative
   */
  public ProportionWithInterval share(long... answersByValue) {
    if (answersByValue.length != highest - lowest + 1) {
      throw new IllegalArgumentException("One count for each of " + lowest + " to " + highest);
    }
    long hits = 0;
    long all = 0;
    for (int index = 0; index < answersByValue.length; index++) {
      hits += counts(lowest + index) ? answersByValue[index] : 0;
      all += answersByValue[index];
    }
    return ProportionWithInterval.of(hits, all);
  }
}
