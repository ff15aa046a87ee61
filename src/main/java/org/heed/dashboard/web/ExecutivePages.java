package org.heed.dashboard.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.heed.followup.PromiseKeeping;
import org.heed.followup.SlaCompliance;
import org.heed.platform.chart.CategoryBar;
import org.heed.platform.chart.DistributionChart;
import org.heed.platform.chart.IntervalWhisker;
import org.heed.score.Period;
import org.heed.score.ResponseRate;
import org.heed.score.Scores;
import org.heed.statistics.Category;
import org.heed.statistics.ProportionWithInterval;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Reads the roll-ups and says what they mean. */
@Component
class ExecutivePages {

  private final Scores scores;
  private final PromiseKeeping promises;
  private final Workspaces workspaces;
  private final Courses courses;

  ExecutivePages(Scores scores, PromiseKeeping promises, Workspaces workspaces, Courses courses) {
    this.courses = courses;
    this.scores = scores;
    this.promises = promises;
    this.workspaces = workspaces;
  }

  Executive page(View view) {
    LocalDate today = workspaces.today();
    Period period = view.period(today);
    SurveyKind kind = scores.kind(view.slice());
    // Read once by region: everything else about the two periods adds up from it.
    Map<String, long[]> byRegion = scores.byRegion(period, view.slice());
    Map<String, long[]> earlier = scores.byRegion(period.previous(), view.slice());
    long[] distribution = together(byRegion.values());
    Tally answers = Tally.of(kind, distribution);
    Tally earlierAnswers = Tally.of(kind, together(earlier.values()));
    ScoreCounts now = answers.counts();
    ScoreCounts before = earlierAnswers.counts();
    SlaCompliance sla =
        promises.between(period.from(), period.to(), view.touchpoint(), view.region());
    return new Executive(
        view,
        period,
        KindScore.of(kind, distribution),
        now.nps(),
        before.nps(),
        Verdict.of(earlierAnswers.to(answers), period.days()),
        new IntervalWhisker("NPS with its 95 % interval", now.nps()),
        categories(view, kind, period, now),
        courses.trend(view, kind, today),
        kind.isNps() ? null : courses.of(view, kind, today),
        byScore(view, kind, period, distribution),
        rate(scores.responseRate(period, view.slice())),
        rate(scores.responseRate(period.previous(), view.slice())),
        ProportionWithInterval.of(sla.kept(), sla.kept() + sla.missed()),
        sla.pending(),
        regions(view, kind, period, byRegion, earlier),
        view.answersAndBack(period, kind),
        view.later("/explore/words", period, kind),
        view.later("/explore/moved", period, kind));
  }

  private static long[] together(Collection<long[]> distributions) {
    long[] all = new long[11];
    distributions.forEach(one -> Arrays.setAll(all, score -> all[score] + one[score]));
    return all;
  }

  private static DistributionChart byScore(
      View view, SurveyKind kind, Period period, long[] distribution) {
    DistributionChart chart = DistributionChart.of("Answers by score", distribution).of(kind);
    return view.linked()
        ? chart.linkedTo(
            score -> Objects.requireNonNull(view.answers(period, kind, "score", score)))
        : chart;
  }

  private static CategoryBar categories(
      View view, SurveyKind kind, Period period, ScoreCounts counts) {
    Map<Category, String> links = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      String name = category.name().toLowerCase(Locale.ROOT);
      String href = view.answers(period, kind, "category", name);
      if (href != null) {
        links.put(category, href);
      }
    }
    return CategoryBar.of("How they answered", counts).of(kind).linkedTo(links);
  }

  private static ProportionWithInterval rate(ResponseRate rate) {
    return ProportionWithInterval.of(Math.min(rate.answered(), rate.sent()), rate.sent());
  }

  private static List<RegionRow> regions(
      View view,
      SurveyKind kind,
      Period period,
      Map<String, long[]> byRegion,
      Map<String, long[]> earlier) {
    if (view.region() != null) {
      return List.of();
    }
    return byRegion.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .map(
            entry ->
                RegionRow.of(
                    view.of(entry.getKey()),
                    period,
                    Tally.of(kind, entry.getValue()),
                    Tally.of(kind, earlier.getOrDefault(entry.getKey(), new long[11]))))
        .toList();
  }
}
