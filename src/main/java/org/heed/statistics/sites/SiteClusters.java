package org.heed.statistics.sites;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.Clusterable;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/**
 * Groups of sites with similar patterns, but only groups that keep together when the sites are
 * drawn again (bootstrap, mean Jaccard similarity; Hennig 2007). Give it shrunk values of sites
 * with enough answers, or small sites make groups of noise.
 *
 * @param groupOf group of each site, from 0, in the given order
 * @param stability of each group, 0 to 1; all at least 0.75
 * @param centres mean pattern of each group, in standard deviations from the mean of all sites
 */
public record SiteClusters(
    List<Integer> groupOf, List<Double> stability, List<List<Double>> centres) {

  /** Below this a group may be an accident. */
  public static final double STABLE = 0.75;

  private static final int DRAWS = 50;
  private static final int MOST_STEPS = 100;

  /**
   * The largest number of groups that are all stable; empty when not even two are, which is the
   * usual answer for sites that differ only by degree.
   *
   * @param patterns one row per site: level, trend, share of themes …
   * @param mostGroups to try
   * @param seed the same seed gives the same groups
   * @throws IllegalArgumentException when rows differ in length or a number is not finite
   */
  public static Optional<SiteClusters> of(double[][] patterns, int mostGroups, long seed) {
    List<Site> sites = standardised(patterns);
    int most = Math.min(mostGroups, sites.size() / 3);
    for (int groups = most; groups >= 2; groups--) {
      SiteClusters found = clusters(sites, groups, new Well19937c(seed));
      if (found.stability().stream().allMatch(stability -> stability >= STABLE)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static List<Site> standardised(double[][] patterns) {
    int width = patterns.length == 0 ? 0 : patterns[0].length;
    for (double[] row : patterns) {
      if (row.length != width || width == 0 || !Arrays.stream(row).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("Every site needs the same finite figures");
      }
    }
    double[][] rows = Arrays.stream(patterns).map(double[]::clone).toArray(double[][]::new);
    for (int column = 0; column < width; column++) {
      int c = column;
      double mean = Arrays.stream(rows).mapToDouble(row -> row[c]).average().orElse(0);
      double squares = Arrays.stream(rows).mapToDouble(r -> (r[c] - mean) * (r[c] - mean)).sum();
      double spread = Math.sqrt(squares / rows.length);
      Arrays.stream(rows).forEach(row -> row[c] = spread > 0 ? (row[c] - mean) / spread : 0);
    }
    return IntStream.range(0, rows.length).mapToObj(i -> new Site(i, rows[i])).toList();
  }

  private static SiteClusters clusters(List<Site> sites, int groups, RandomGenerator random) {
    List<CentroidCluster<Site>> found = cluster(sites, groups, random);
    Integer[] groupOf = new Integer[sites.size()];
    for (int group = 0; group < found.size(); group++) {
      for (Site site : found.get(group).getPoints()) {
        groupOf[site.index()] = group;
      }
    }
    double[] stability = new double[found.size()];
    for (int draw = 0; draw < DRAWS; draw++) {
      addJaccard(sites, groupOf, stability, random);
    }
    return new SiteClusters(
        List.of(groupOf),
        Arrays.stream(stability).map(sum -> sum / DRAWS).boxed().toList(),
        found.stream()
            .map(one -> Arrays.stream(one.getCenter().getPoint()).boxed().toList())
            .toList());
  }

  private static List<CentroidCluster<Site>> cluster(
      List<Site> sites, int groups, RandomGenerator random) {
    List<CentroidCluster<Site>> best = List.of();
    double least = Double.POSITIVE_INFINITY;
    for (int start = 0; start < 5; start++) {
      List<CentroidCluster<Site>> found =
          new KMeansPlusPlusClusterer<Site>(groups, MOST_STEPS, new EuclideanDistance(), random)
              .cluster(sites);
      double cost = found.stream().mapToDouble(SiteClusters::cost).sum();
      if (cost < least) {
        least = cost;
        best = found;
      }
    }
    return best;
  }

  private static double cost(CentroidCluster<Site> cluster) {
    double[] centre = cluster.getCenter().getPoint();
    EuclideanDistance distance = new EuclideanDistance();
    return cluster.getPoints().stream()
        .mapToDouble(site -> Math.pow(distance.compute(site.getPoint(), centre), 2))
        .sum();
  }

  /** Each group's best match among the groups of sites drawn with replacement. */
  private static void addJaccard(
      List<Site> sites, Integer[] groupOf, double[] stability, RandomGenerator random) {
    List<Site> drawn = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      drawn.add(sites.get(random.nextInt(sites.size())));
    }
    List<Site> distinct = drawn.stream().distinct().toList();
    if (distinct.size() < stability.length) {
      return;
    }
    List<CentroidCluster<Site>> again = cluster(drawn, stability.length, random);
    for (int group = 0; group < stability.length; group++) {
      double best = 0;
      for (CentroidCluster<Site> other : again) {
        best = Math.max(best, jaccard(distinct, other.getPoints(), groupOf, group));
      }
      stability[group] += best;
    }
  }

  private static double jaccard(List<Site> drawn, List<Site> others, Integer[] groupOf, int group) {
    List<Site> distinct = others.stream().distinct().toList();
    long ours = drawn.stream().filter(site -> groupOf[site.index()] == group).count();
    long both = distinct.stream().filter(site -> groupOf[site.index()] == group).count();
    return ours == 0 ? 0 : (double) both / (ours + distinct.size() - both);
  }

  // Compared by identity only; copying would cost more than it protects.
  @SuppressWarnings("ArrayRecordComponent")
  private record Site(int index, double[] pattern) implements Clusterable {

    @Override
    public double[] getPoint() {
      return pattern;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Site site && site.index == index;
    }

    @Override
    public int hashCode() {
      return index;
    }
  }
}
