package org.heed.statistics;

/** The two textbook intervals that Heed does not use, to show by how much they fail. */
final class PlainIntervals {

  private PlainIntervals() {}

  /** Score ± 1.96 standard errors: of no width when all answers are alike. */
  static Interval wald(ScoreCounts counts) {
    double n = counts.total();
    double score = (counts.promoters() - counts.detractors()) / n;
    return Interval.around(score, Math.sqrt(counts.variance() / n));
  }

  /** Percentiles of the score of samples drawn from the sample, without drawing: exact. */
  static Interval bootstrap(ScoreCounts counts) {
    int n = (int) counts.total();
    double[] sums = {1};
    for (int answer = 0; answer < n; answer++) {
      sums = oneMore(sums, counts);
    }
    return new Interval(percentile(sums, .025, n), percentile(sums, .975, n));
  }

  /** Probabilities of promoters less detractors, from −answers to answers. */
  private static double[] oneMore(double[] sums, ScoreCounts counts) {
    double n = counts.total();
    double[] next = new double[sums.length + 2];
    for (int i = 0; i < sums.length; i++) {
      next[i] += sums[i] * counts.detractors() / n;
      next[i + 1] += sums[i] * counts.passives() / n;
      next[i + 2] += sums[i] * counts.promoters() / n;
    }
    return next;
  }

  private static double percentile(double[] sums, double share, int n) {
    double below = 0;
    int i = -1;
    while (below < share && i < sums.length - 1) {
      below += sums[++i];
    }
    return (double) (i - n) / n;
  }
}
