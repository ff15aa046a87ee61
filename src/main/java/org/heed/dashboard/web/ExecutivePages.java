package org.heed.dashboard.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.followup.Cases;
import org.heed.followup.SlaCompliance;
import org.heed.platform.chart.CategoryBar;
import org.heed.platform.chart.DistributionChart;
import org.heed.platform.chart.IntervalWhisker;
import org.heed.platform.chart.TrendChart;
import org.heed.platform.chart.TrendPoint;
import org.heed.score.MonthScore;
import org.heed.score.Period;
import org.heed.score.ResponseRate;
import org.heed.score.Scores;
import org.heed.statistics.Category;
import org.heed.statistics.NpsChange;
import org.heed.statistics.ProportionWithInterval;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Reads the roll-ups and says what they mean. */
@Component
class ExecutivePages {

  private final Scores scores;
  private final Cases cases;
  private final Workspaces workspaces;

  ExecutivePages(Scores scores, Cases cases, Workspaces workspaces) {
    this.scores = scores;
    this.cases = cases;
    this.workspaces = workspaces;
  }

  Executive page(View view) {
    LocalDate today = workspaces.today();
    Period period = view.period(today);
    long[] distribution = scores.distribution(period, view.slice());
    SurveyKind kind = scores.kind(view.slice());
    ScoreCounts now = ScoreCounts.ofDistribution(kind, distribution);
    ScoreCounts before = scores.counts(period.previous(), view.slice());
    NpsChange change = NpsChange.between(before, now);
    SlaCompliance sla = cases.slaCompliance(period.from(), period.to());
    return new Executive(
        view,
        period,
        KindScore.of(kind, distribution),
        now.nps(),
        change,
        before.nps(),
        Verdict.of(change, view.days()),
        new IntervalWhisker("NPS with its 95 % interval", now.nps()),
        categories(view, period, now),
        trend(view, today),
        DistributionChart.of("Answers by score", distribution)
            .linkedTo(score -> view.answers(period, "score", score)),
        rate(scores.responseRate(period, view.slice())),
        rate(scores.responseRate(period.previous(), view.slice())),
        ProportionWithInterval.of(sla.kept(), sla.kept() + sla.missed()),
        sla.pending(),
        regions(view, period),
        view.answers(period, "score", null));
  }

  private static CategoryBar categories(View view, Period period, ScoreCounts counts) {
    Map<Category, String> links = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      String name = category.name().toLowerCase(Locale.ROOT);
      links.put(category, view.answers(period, "category", name));
    }
    return CategoryBar.of("Promoters, passives and detractors", counts).linkedTo(links);
  }

  private TrendChart trend(View view, LocalDate today) {
    List<TrendPoint> points =
        scores.monthly(view.trendFrom(today), YearMonth.from(today), view.slice()).stream()
            .map(month -> point(view, month))
            .toList();
    return new TrendChart("NPS by month", points);
  }

  private static TrendPoint point(View view, MonthScore month) {
    Period days = Period.months(month.month(), month.month());
    return TrendPoint.of(month.month(), month.counts().nps())
        .linkedTo(view.answers(days, "score", null));
  }

  private static ProportionWithInterval rate(ResponseRate rate) {
    return ProportionWithInterval.of(Math.min(rate.answered(), rate.sent()), rate.sent());
  }

  private List<RegionRow> regions(View view, Period period) {
    if (view.region() != null) {
      return List.of();
    }
    Map<String, ScoreCounts> before = scores.byRegion(period.previous(), view.slice());
    return scores.byRegion(period, view.slice()).entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .map(
            entry ->
                region(
                    view,
                    period,
                    entry.getKey(),
                    entry.getValue(),
                    before.getOrDefault(entry.getKey(), ScoreCounts.NONE)))
        .toList();
  }

  private static RegionRow region(
      View view, Period period, String region, ScoreCounts now, ScoreCounts before) {
    View narrowed = new View(view.days(), view.touchpoint(), region);
    return new RegionRow(
        region,
        now.nps(),
        NpsChange.between(before, now),
        CategoryBar.of(region, now).unlabelled(),
        narrowed.answers(period, "score", null));
  }
}
