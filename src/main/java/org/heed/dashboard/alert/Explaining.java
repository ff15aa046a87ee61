package org.heed.dashboard.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.Condition;
import org.heed.response.snapshot.Conditions;
import org.heed.response.snapshot.Series;
import org.heed.response.snapshot.SnapshotAttribute;
import org.heed.response.snapshot.ValueNames;
import org.heed.score.facts.Counted;
import org.heed.score.facts.FactCells;
import org.heed.score.facts.FactQuery;
import org.heed.score.facts.Facts;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.statistics.Yardstick;
import org.heed.statistics.drivers.MixAndRate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says what a change is made of: other people or other answers, in which part, for which reason.
 */
@Component
class Explaining {

  private final Facts facts;
  private final Attributes attributes;
  private final Conditions conditions;
  private final ValueNames names;
  private final ReasonShift reasons;

  Explaining(
      Facts facts,
      Attributes attributes,
      Conditions conditions,
      ValueNames names,
      ReasonShift reasons) {
    this.facts = facts;
    this.attributes = attributes;
    this.conditions = conditions;
    this.names = names;
    this.reasons = reasons;
  }

  /**
   * What is compared.
   *
   * @param from first day of the baseline
   * @param recent first day after the baseline
   * @param since first day of the weeks that differ, not before {@code recent}
   * @param to last of these days
   */
  record Times(LocalDate from, LocalDate recent, LocalDate since, LocalDate to) {

    List<LocalDate> starts() {
      return since.equals(recent) ? List.of(from, recent) : List.of(from, recent, since);
    }
  }

  List<String> sentences(WatchedScore score, Times times, List<String> keys) {
    List<Condition> series = conditions.read(score.address().parameters());
    List<String> sentences = new ArrayList<>();
    attributes.all().stream()
        .filter(attribute -> keys.contains(attribute.key()))
        .filter(attribute -> tells(score, attribute))
        .map(attribute -> split(score, series, times, attribute))
        .filter(Objects::nonNull)
        .max(Comparator.comparingDouble(Split::excess))
        .ifPresent(split -> sentences.add(split.sentence()));
    String reason = reasons.sentence(score, series, times);
    if (reason != null) {
      sentences.add(reason);
    }
    return sentences;
  }

  private boolean tells(WatchedScore score, Attribute attribute) {
    Attribute own = score.attribute();
    boolean other = own == null || own.number() != attribute.number();
    return other && !attribute.is(SnapshotAttribute.ACCOUNT);
  }

  private @Nullable Split split(
      WatchedScore score, List<Condition> series, Times times, Attribute attribute) {
    Map<Integer, String> values = attributes.values(attribute.number());
    if (values.isEmpty() || values.size() > WatchedScores.MOST_VALUES) {
      return null;
    }
    FactCells cells = facts.count(query(score, series, times, attribute));
    int last = times.starts().size() - 1;
    List<MixAndRate.Segment> segments = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    ValueNames.Names named = names.of(attribute);
    for (int code : cells.present(0)) {
      Tally was = WatchedScores.counts(score.kind(), cells.values(0, code, 0));
      Tally is = WatchedScores.counts(score.kind(), cells.values(last, code, 0));
      segments.add(new MixAndRate.Segment(was, is));
      parts.add(named.of(values.getOrDefault(code, "")));
    }
    return parts.size() < 2 ? null : Split.of(score.kind(), attribute, segments, parts);
  }

  private static FactQuery query(
      WatchedScore score, List<Condition> series, Times times, Attribute attribute) {
    Map<Integer, Set<Integer>> allowed = new TreeMap<>();
    series.forEach(one -> allowed.put(one.attribute().number(), one.codes()));
    return new FactQuery(
        Series.ANSWERS,
        Counted.SCORE,
        score.kind(),
        times.starts(),
        times.to(),
        allowed,
        List.of(attribute.number()),
        false);
  }

  /**
   * One way to split a change.
   *
   * @param excess points by which its strongest part did more than its share of the answers
   */
  record Split(double excess, String sentence) {

    static Split of(
        SurveyKind kind,
        Attribute attribute,
        List<MixAndRate.Segment> segments,
        List<String> parts) {
      MixAndRate split = MixAndRate.of(kind, segments);
      long all = segments.stream().mapToLong(segment -> segment.later().total()).sum();
      int strongest = 0;
      double excess = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < parts.size(); i++) {
        double share = all == 0 ? 0 : segments.get(i).later().total() / (double) all;
        double more =
            (split.segments().get(i).rate() - share * split.rate()) * Math.signum(split.total());
        if (more > excess) {
          excess = more;
          strongest = i;
        }
      }
      Yardstick yardstick = kind.yardstick();
      MixAndRate.Shown shown = split.shown(yardstick);
      return new Split(
          excess,
          "%s %s because the answers themselves changed, %s because the mix of answers by %s did. Most of it is %s: %s."
              .formatted(
                  shown.rate(),
                  yardstick.unit(),
                  shown.mix(),
                  attribute.label().toLowerCase(Locale.ROOT),
                  parts.get(strongest),
                  yardstick.displayChange(split.segments().get(strongest).rate())));
    }
  }
}
