package org.heed.customer.merge;

import java.util.List;
import org.heed.customer.CustomerPanel.AccountScore;
import org.heed.customer.CustomerPanel.PulseReading;
import org.heed.customer.merge.facts.MergedField;
import org.heed.statistics.ScoreCounts;
import org.jspecify.annotations.Nullable;

/**
 * What a merge would do.
 *
 * @param merged name of the one that goes
 * @param survivor name of the one that stays
 * @param fields what the two say
 * @param moving what goes to the one that stays
 * @param before the scores of both and, last, of both together; empty for contacts
 */
public record MergePreview(
    long mergedId,
    String merged,
    long survivorId,
    String survivor,
    List<MergedField> fields,
    List<Moving> moving,
    List<Standing> before) {

  /**
   * How an account stands.
   *
   * @param whose its name
   * @param score null when it was never surveyed
   * @param pulse null without answers
   */
  public record Standing(String whose, @Nullable AccountScore score, @Nullable PulseReading pulse) {

    /** The NPS of its answers, such as "+25"; empty without answers. */
    public String nps() {
      return score == null || score.answers() == 0
          ? ""
          : new ScoreCounts(score.detractors(), score.passives(), score.promoters())
              .nps()
              .display();
    }
  }
}
