package org.heed.dashboard.alert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.heed.dashboard.explore.Address;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.Condition;
import org.heed.response.snapshot.Series;
import org.heed.response.snapshot.SnapshotAttribute;
import org.heed.response.snapshot.ValueNames;
import org.heed.score.facts.Counted;
import org.heed.score.facts.FactCells;
import org.heed.score.facts.FactQuery;
import org.heed.score.facts.Facts;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.springframework.stereotype.Component;

/** Counts every watched score of the current workspace, week by week. */
@Component
class WatchedScores {

  /** An attribute with more values than this tells single customers apart, not groups. */
  static final int MOST_VALUES = 2_000;

  private final Facts facts;
  private final Attributes attributes;
  private final ValueNames names;

  WatchedScores(Facts facts, Attributes attributes, ValueNames names) {
    this.facts = facts;
    this.attributes = attributes;
    this.names = names;
  }

  /**
   * Those with any answers in these weeks: each kind by itself, the whole of it first. A part that
   * is all of it, such as the only touchpoint, would say the same twice and is left out.
   */
  List<WatchedScore> count(Weeks weeks, Collection<String> keys) {
    List<Attribute> watched =
        attributes.all().stream()
            .filter(attribute -> keys.contains(attribute.key()))
            .filter(attribute -> !attribute.is(SnapshotAttribute.ACCOUNT))
            .toList();
    List<WatchedScore> scores = new ArrayList<>();
    for (SurveyKind kind : SurveyKind.values()) {
      WatchedScore whole = whole(weeks, kind);
      if (answered(whole.weeks())) {
        scores.add(whole);
        watched.stream()
            .flatMap(attribute -> parts(weeks, kind, attribute).stream())
            .filter(part -> !part.weeks().equals(whole.weeks()))
            .forEach(scores::add);
      }
    }
    return scores;
  }

  /** The score of this key; empty when its attribute is not there any more. */
  Optional<WatchedScore> find(Weeks weeks, String key) {
    Address address = Address.parse(key);
    SurveyKind kind = SurveyKind.of(address.first("kind"));
    if (address.parameters().size() == 1) {
      return Optional.of(whole(weeks, kind));
    }
    return attributes.all().stream()
        .filter(attribute -> !address.first(Condition.PREFIX + attribute.key()).isEmpty())
        .flatMap(attribute -> parts(weeks, kind, attribute).stream())
        .filter(score -> score.key().equals(key))
        .findFirst();
  }

  private static boolean answered(List<Tally> weeks) {
    return weeks.stream().anyMatch(week -> week.total() > 0);
  }

  private WatchedScore whole(Weeks weeks, SurveyKind kind) {
    FactCells cells = facts.count(query(weeks, kind, List.of()));
    return new WatchedScore(kind, null, "", kind.label(), series(weeks, kind, cells, 0));
  }

  private List<WatchedScore> parts(Weeks weeks, SurveyKind kind, Attribute attribute) {
    Map<Integer, String> values = attributes.values(attribute.number());
    if (values.size() > MOST_VALUES) {
      return List.of();
    }
    FactCells cells = facts.count(query(weeks, kind, List.of(attribute.number())));
    Map<String, List<Tally>> byValue = new TreeMap<>();
    for (int code : cells.present(0)) {
      String value = values.getOrDefault(code, "");
      List<Tally> counted = series(weeks, kind, cells, code);
      WatchedScore.steps(attribute, value)
          .forEach(step -> byValue.merge(step, counted, WatchedScores::sum));
    }
    ValueNames.Names named = names.of(attribute);
    List<WatchedScore> scores = new ArrayList<>();
    byValue.forEach(
        (value, counted) -> {
          if (answered(counted)) {
            scores.add(new WatchedScore(kind, attribute, value, named.of(value), counted));
          }
        });
    return scores;
  }

  private static List<Tally> sum(List<Tally> some, List<Tally> more) {
    return IntStream.range(0, some.size()).mapToObj(i -> some.get(i).plus(more.get(i))).toList();
  }

  private static List<Tally> series(Weeks weeks, SurveyKind kind, FactCells cells, int code) {
    return IntStream.range(0, weeks.count())
        .mapToObj(week -> counts(kind, cells.values(week, code, 0)))
        .toList();
  }

  static Tally counts(SurveyKind kind, long... values) {
    return Tally.of(kind, Arrays.copyOfRange(values, 1, 12));
  }

  private static FactQuery query(Weeks weeks, SurveyKind kind, List<Integer> splits) {
    return new FactQuery(
        Series.ANSWERS,
        Counted.SCORE,
        kind,
        weeks.starts(),
        weeks.end(),
        new HashMap<>(),
        splits,
        false);
  }
}
