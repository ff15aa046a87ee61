package org.heed.dashboard.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.Series;
import org.heed.response.snapshot.ValueNames;
import org.heed.score.Period;
import org.heed.score.facts.Counted;
import org.heed.score.facts.FactCells;
import org.heed.score.facts.FactQuery;
import org.heed.score.facts.Facts;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.springframework.stereotype.Component;

/** Counts who was asked and who answered. */
@Component
class BiasCounts {

  private final Facts facts;
  private final Attributes attributes;
  private final ValueNames names;

  BiasCounts(Facts facts, Attributes attributes, ValueNames names) {
    this.facts = facts;
    this.attributes = attributes;
    this.names = names;
  }

  /** The groups of an attribute, by invitations sent and answers given in the period. */
  List<Group> groups(SurveyKind kind, Period period, Attribute attribute) {
    List<Integer> split = List.of(attribute.number());
    FactCells asked = count(Series.INVITATIONS, Counted.DONE, kind, period, split);
    FactCells answers = count(Series.ANSWERS, Counted.SCORE, kind, period, split);
    TreeSet<Integer> codes = new TreeSet<>(asked.present(0));
    codes.addAll(answers.present(0));
    Map<Integer, String> values = attributes.values(attribute.number());
    ValueNames.Names named = names.of(attribute);
    List<Group> groups = new ArrayList<>();
    for (int code : codes) {
      long[] done = asked.values(0, code, 0);
      groups.add(
          new Group(
              named.of(values.getOrDefault(code, "")),
              done[0] + done[1],
              done[1],
              scores(kind, answers.values(0, code, 0))));
    }
    return groups;
  }

  /** What all said in the period. */
  ScoreCounts all(SurveyKind kind, Period period) {
    FactCells cells = count(Series.ANSWERS, Counted.SCORE, kind, period, List.of());
    return scores(kind, cells.values(0, 0, 0));
  }

  /** What all said in each of these months, the last one until today. */
  List<ScoreCounts> months(SurveyKind kind, List<LocalDate> starts, LocalDate today) {
    FactCells cells =
        facts.count(
            new FactQuery(
                Series.ANSWERS, Counted.SCORE, kind, starts, today, Map.of(), List.of(), false));
    return IntStream.range(0, starts.size())
        .mapToObj(month -> scores(kind, cells.values(month, 0, 0)))
        .toList();
  }

  private static ScoreCounts scores(SurveyKind kind, long... values) {
    return ScoreCounts.ofDistribution(kind, Arrays.copyOfRange(values, 1, 12));
  }

  private FactCells count(
      Series series, Counted counted, SurveyKind kind, Period period, List<Integer> splits) {
    List<LocalDate> starts = List.of(period.from());
    return facts.count(
        new FactQuery(series, counted, kind, starts, period.to(), Map.of(), splits, false));
  }
}
