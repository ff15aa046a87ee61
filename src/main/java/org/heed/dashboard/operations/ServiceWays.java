package org.heed.dashboard.operations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePoint.ChannelKind;
import org.heed.statistics.NpsChange;
import org.heed.statistics.Publishable;
import org.heed.statistics.Tally;
import org.heed.statistics.comparison.ManyTests;

/** Human, self-service and AI-assisted service beside each other. */
final class ServiceWays {

  private static final double FALSE_FINDINGS = 0.05;

  private ServiceWays() {}

  /** One way of service with its score. */
  record Way(String name, Tally answers) {

    public String score() {
      return answers.display();
    }

    /** How many answers the score is made of, as far as it is told. */
    public String number() {
      return Publishable.count(answers.total());
    }

    public String interval() {
      return answers.publishable() ? answers.displayInterval() : "not enough answers";
    }
  }

  /**
   * Two ways compared.
   *
   * @param sentence which is better, or that nobody can say
   */
  record Difference(String sentence, boolean real) {}

  static List<Way> ways(List<PointScores> points) {
    Map<ChannelKind, Tally> byWay = new EnumMap<>(ChannelKind.class);
    for (PointScores one : points) {
      ChannelKind way = one.point().channelKind();
      if (way != null && !insideOneOfAKind(one.point(), points)) {
        byWay.merge(way, one.total(), Tally::plus);
      }
    }
    return byWay.entrySet().stream()
        .map(entry -> new Way(entry.getKey().label(), entry.getValue()))
        .toList();
  }

  /** A branch counts once: below a point with a way of service, further ones are part of it. */
  private static boolean insideOneOfAKind(MeasurePoint point, List<PointScores> points) {
    return points.stream()
        .map(PointScores::point)
        .anyMatch(
            above -> above.id() != point.id() && above.channelKind() != null && above.holds(point));
  }

  /** Every pair, corrected for the number of pairs. */
  static List<Difference> differences(List<Way> ways) {
    List<String> names = new ArrayList<>();
    List<NpsChange> changes = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      for (int j = i + 1; j < ways.size(); j++) {
        NpsChange change = ways.get(j).answers().to(ways.get(i).answers());
        if (change.publishable()) {
          names.add(ways.get(i).name() + " against " + ways.get(j).name());
          changes.add(change);
        }
      }
    }
    double[] adjusted =
        ManyTests.benjaminiHochberg(changes.stream().mapToDouble(NpsChange::pValue).toArray());
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      boolean real = adjusted[i] <= FALSE_FINDINGS;
      String sentence =
          "%s: %s %s (95 %% interval %s), %s."
              .formatted(
                  names.get(i),
                  changes.get(i).display(),
                  changes.get(i).yardstick().unit(),
                  changes.get(i).displayInterval(),
                  real ? "more than chance explains" : "which chance alone may do");
      differences.add(new Difference(sentence, real));
    }
    return differences;
  }
}
