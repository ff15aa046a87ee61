package org.heed.dashboard.operations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.platform.text.ReadingOrder;
import org.heed.statistics.Interval;
import org.heed.statistics.ProportionWithInterval;
import org.jspecify.annotations.Nullable;

/** Scorecards of vendors. */
final class VendorCards {

  private VendorCards() {}

  /** A vendor with its score, its promise and what it kept. */
  record Card(PointScores scores, Vendors.Kept kept) {

    public String name() {
      return scores.point().name();
    }

    public String score() {
      return scores.enough() ? scores.display() : "Not enough answers";
    }

    public String interval() {
      return scores.enough() ? scores.displayInterval() : "";
    }

    /** How many answers the score is made of. */
    public long number() {
      return scores.total().total();
    }

    public String promise() {
      return kept.answerHours() == null
          ? "No obligations written down"
          : "Answer within %d h, resolution within %d h, in %d %% of cases"
              .formatted(kept.answerHours(), kept.resolutionHours(), kept.share());
    }

    public @Nullable String answers() {
      return told(kept.answerKept(), kept.answerDue());
    }

    public @Nullable String resolutions() {
      return told(kept.resolutionKept(), kept.resolutionDue());
    }

    private @Nullable String told(long good, long due) {
      Integer share = kept.share();
      if (share == null) {
        return null;
      }
      if (due == 0) {
        return "no case is due yet";
      }
      ProportionWithInterval proportion = ProportionWithInterval.of(good, due);
      Interval interval = proportion.interval();
      String verdict =
          interval.upper() * 100 < share
              ? "broken"
              : interval.lower() * 100 >= share ? "kept" : "too few cases to tell";
      String percent = proportion.publishable() ? " (" + proportion.display() + ")" : "";
      return "%d of %d%s, %s".formatted(good, due, percent, verdict);
    }
  }

  static List<Card> of(List<Vendors.Kept> kept, List<PointScores> points) {
    Map<Long, PointScores> byId =
        points.stream().collect(Collectors.toMap(one -> one.point().id(), Function.identity()));
    return kept.stream()
        .filter(one -> byId.containsKey(one.measurePointId()))
        .map(one -> new Card(Objects.requireNonNull(byId.get(one.measurePointId())), one))
        .sorted(java.util.Comparator.comparing(Card::name, ReadingOrder.NAMES))
        .toList();
  }
}
