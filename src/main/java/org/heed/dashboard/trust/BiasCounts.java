package org.heed.dashboard.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.heed.statistics.ProportionWithInterval;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.springframework.stereotype.Component;

/** Counts who was asked and who answered. */
@Component
class BiasCounts {

  private static final int DAYS_TO_ANSWER = 14;

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
    Map<Integer, String> values = attributes.values(attribute.number());
    ValueNames.Names named = names.of(attribute);
    List<Group> groups = new ArrayList<>();
    for (int code : both(asked, answers, 0)) {
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

  /** The groups of two attributes at once. */
  List<Cell> cells(SurveyKind kind, Period period, Attribute first, Attribute second) {
    List<Integer> split = List.of(first.number(), second.number());
    FactCells asked = count(Series.INVITATIONS, Counted.DONE, kind, period, split);
    FactCells answers = count(Series.ANSWERS, Counted.SCORE, kind, period, split);
    List<Cell> cells = new ArrayList<>();
    for (int one : both(asked, answers, 0)) {
      for (int other : both(asked, answers, 1)) {
        long[] done = asked.values(0, one, other);
        Tally said = scores(kind, answers.values(0, one, other));
        if (done[0] + done[1] + said.total() > 0) {
          cells.add(new Cell(one, other, done[0] + done[1], said));
        }
      }
    }
    return cells;
  }

  private static Set<Integer> both(FactCells asked, FactCells answers, int split) {
    Set<Integer> codes = new TreeSet<>(asked.present(split));
    codes.addAll(answers.present(split));
    return codes;
  }

  /**
   * How many of those asked in each month answered. Those asked lately may still answer: months
   * that ended less than two weeks ago are left out.
   */
  AnswerRate rate(SurveyKind kind, List<LocalDate> starts, LocalDate today) {
    List<LocalDate> told =
        starts.stream()
            .filter(start -> !start.plusMonths(1).plusDays(DAYS_TO_ANSWER).isAfter(today))
            .toList();
    FactCells cells =
        facts.count(
            new FactQuery(
                Series.INVITATIONS,
                Counted.DONE,
                kind,
                told,
                told.getLast().plusMonths(1).minusDays(1),
                Map.of(),
                List.of(),
                false));
    List<ProportionWithInterval> rates = new ArrayList<>();
    for (int month = 0; month < told.size(); month++) {
      long[] done = cells.values(month, 0, 0);
      rates.add(ProportionWithInterval.of(done[1], done[0] + done[1]));
    }
    return AnswerRate.of(told, rates);
  }

  /** What all said in the period. */
  Tally all(SurveyKind kind, Period period) {
    FactCells cells = count(Series.ANSWERS, Counted.SCORE, kind, period, List.of());
    return scores(kind, cells.values(0, 0, 0));
  }

  /** What all said in each of these months, the last one until today. */
  List<Tally> months(SurveyKind kind, List<LocalDate> starts, LocalDate today) {
    FactCells cells =
        facts.count(
            new FactQuery(
                Series.ANSWERS, Counted.SCORE, kind, starts, today, Map.of(), List.of(), false));
    return IntStream.range(0, starts.size())
        .mapToObj(month -> scores(kind, cells.values(month, 0, 0)))
        .toList();
  }

  private static Tally scores(SurveyKind kind, long... values) {
    return Tally.of(kind, Arrays.copyOfRange(values, 1, 12));
  }

  private FactCells count(
      Series series, Counted counted, SurveyKind kind, Period period, List<Integer> splits) {
    List<LocalDate> starts = List.of(period.from());
    return facts.count(
        new FactQuery(series, counted, kind, starts, period.to(), Map.of(), splits, false));
  }
}
