package org.heed.dashboard.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.Tally;
import org.heed.statistics.sites.Shrinkage;
import org.heed.statistics.sites.SiteClusters;

/** Groups of sites with similar patterns that keep together when the sites are drawn again. */
final class SiteGroups {

  /** With fewer answers a site's pattern is noise. */
  static final int ENOUGH_ANSWERS = 30;

  private static final int MOST = 4;
  private static final long SEED = 7;

  /** Standard deviations from which a group's mean is worth a word. */
  private static final double REMARKABLE = 0.5;

  private static final String[] HIGH = {"higher scores", "rising", "many undecided customers"};
  private static final String[] LOW = {"lower scores", "falling", "few undecided customers"};

  private SiteGroups() {}

  /**
   * A group.
   *
   * @param reason what sets it apart, in words
   * @param stability share of redraws in which it keeps together, in per cent
   */
  record Group(List<Sites.Row> sites, String reason, int stability) {

    public String names() {
      return String.join(", ", sites.stream().map(Sites.Row::name).toList());
    }
  }

  /** The stable groups; none is the usual answer where sites differ only by degree. */
  static List<Group> of(List<Sites.Row> rows) {
    List<Sites.Row> sites = rows.stream().filter(row -> row.answers() >= ENOUGH_ANSWERS).toList();
    if (sites.size() < 6) {
      return List.of();
    }
    Optional<SiteClusters> found = SiteClusters.of(patterns(sites), MOST, SEED);
    return found.map(clusters -> groups(sites, clusters)).orElse(List.of());
  }

  /** Level, trend and share of undecided customers, each drawn towards the mean of all sites. */
  private static double[][] patterns(List<Sites.Row> sites) {
    // The halves of a year have half of the answers each: their difference varies four times as
    // much as the score of the year.
    double[] trend = shrunk(sites, SiteGroups::trend, 4 * ofOneAnswer(sites));
    double[] passive = shrunk(sites, SiteGroups::passive, 0.25);
    double[][] patterns = new double[sites.size()][];
    for (int i = 0; i < patterns.length; i++) {
      patterns[i] = new double[] {sites.get(i).shrunk(), trend[i], passive[i]};
    }
    return patterns;
  }

  private static double ofOneAnswer(List<Sites.Row> sites) {
    List<Tally> answers = sites.stream().map(row -> row.scores().total()).toList();
    return Tally.sum(answers.getFirst().kind(), answers).cautiousVariance();
  }

  private interface OfSite {
    double of(PointScores scores);
  }

  private static double[] shrunk(List<Sites.Row> sites, OfSite figure, double variance) {
    double[] values = sites.stream().mapToDouble(row -> figure.of(row.scores())).toArray();
    double[] errors =
        sites.stream().mapToDouble(row -> 10_000 * variance / row.answers()).toArray();
    return Shrinkage.dersimonianLaird(values, errors).sites().stream()
        .mapToDouble(Shrinkage.Site::shrunk)
        .toArray();
  }

  private static double trend(PointScores scores) {
    Tally before = scores.firstHalf();
    Tally after = scores.secondHalf();
    return before.total() == 0 || after.total() == 0 ? 0 : after.value() - before.value();
  }

  private static double passive(PointScores scores) {
    ScoreCounts all = scores.total().counts();
    return 100.0 * all.passives() / all.total();
  }

  private static List<Group> groups(List<Sites.Row> sites, SiteClusters clusters) {
    Map<Integer, List<Sites.Row>> byGroup = new TreeMap<>();
    IntStream.range(0, sites.size())
        .forEach(
            i ->
                byGroup
                    .computeIfAbsent(clusters.groupOf().get(i), group -> new ArrayList<>())
                    .add(sites.get(i)));
    List<Group> groups = new ArrayList<>();
    byGroup.forEach(
        (group, members) ->
            groups.add(
                new Group(
                    members,
                    reason(clusters.centres().get(group)),
                    (int) Math.round(100 * clusters.stability().get(group)))));
    return groups;
  }

  private static String reason(List<Double> centre) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < centre.size(); i++) {
      if (Math.abs(centre.get(i)) >= REMARKABLE) {
        words.add(centre.get(i) > 0 ? HIGH[i] : LOW[i]);
      }
    }
    return words.isEmpty() ? "near the middle in everything" : String.join(", ", words);
  }
}
