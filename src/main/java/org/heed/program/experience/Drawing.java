package org.heed.program.experience;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heed.statistics.sites.Shrinkage;

/**
 * Draws the share of every touchpoint towards that of its family, those with few cases the most
 * (empirical Bayes): how much touchpoints truly differ is estimated from all of them together.
 */
public final class Drawing {

  /** The figure for the whole workspace counts like so many cases of a family. */
  private static final long WEIGHT = 50;

  private Drawing() {}

  /**
   * A touchpoint.
   *
   * @param family those that are likely to be alike, in words
   */
  public record One(long id, String family, Part own) {}

  /**
   * What to expect of each, by id.
   *
   * @param common what is expected where nothing is known, 0 to 1
   */
  public static Map<Long, Drawn> of(List<One> all, double common) {
    Map<String, Part> sums = new TreeMap<>();
    all.forEach(one -> sums.merge(one.family(), one.own(), Part::plus));
    Map<String, Double> families = new TreeMap<>();
    sums.forEach((family, sum) -> families.put(family, sum.drawn(common, WEIGHT)));
    double between = between(all, families);
    Map<Long, Drawn> drawn = new TreeMap<>();
    for (One one : all) {
      double family = families.getOrDefault(one.family(), common);
      boolean known = sums.getOrDefault(one.family(), Part.NONE).of() > 0;
      double pull = one.own().of() == 0 ? 1 : pull(variance(one.own(), family), between);
      double share = family + (1 - pull) * (one.own().share() - family);
      String words = known ? one.family() : "the share entered above";
      drawn.put(one.id(), new Drawn(share, one.own(), pull, words, family));
    }
    return drawn;
  }

  private static double pull(double variance, double between) {
    return variance / (variance + between);
  }

  /** Variance of the true shares around those of their families; 0 when chance explains it all. */
  private static double between(List<One> all, Map<String, Double> families) {
    List<double[]> known = new ArrayList<>();
    for (One one : all) {
      if (one.own().of() > 0) {
        double family = families.getOrDefault(one.family(), 0.0);
        known.add(new double[] {one.own().share() - family, variance(one.own(), family)});
      }
    }
    return known.size() < 2
        ? 0
        : Shrinkage.reml(
                known.stream().mapToDouble(one -> one[0]).toArray(),
                known.stream().mapToDouble(one -> one[1]).toArray())
            .between();
  }

  private static double variance(Part own, double family) {
    double cautious = Math.clamp(family, 0.01, 0.99);
    return cautious * (1 - cautious) / own.of();
  }
}
