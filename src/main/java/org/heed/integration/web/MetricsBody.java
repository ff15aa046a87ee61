package org.heed.integration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.heed.score.Period;
import org.heed.score.ResponseRate;
import org.heed.statistics.Nps;
import org.heed.statistics.NpsChange;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * The score of a period, always with what it stands on.
 *
 * @param nps -100 to 100, unrounded; absent with fewer than five answers and for other kinds
 */
@Schema(name = "Metrics")
record MetricsBody(
    LocalDate from,
    LocalDate to,
    @Schema(description = "What was asked; one kind at a time") String kind,
    @Schema(description = "How the score of this kind is computed") String definition,
    @Schema(description = "Per cent on the positive part of the scale") @Nullable Double positive,
    @Schema(
            description =
                "-100 to 100, unrounded; absent with fewer than five answers and for other kinds")
        @Nullable Double nps,
    @Schema(description = "95 % interval of nps") @Nullable List<Double> interval,
    @Schema(description = "score or adjusted_wald; see docs/statistics.md") String intervalMethod,
    long answers,
    long promoters,
    long passives,
    long detractors,
    @Schema(description = "How often each score was given, 0 to 10") List<Long> distribution,
    @Schema(description = "Against as many days before") @Nullable ChangeBody change,
    long invitationsSent,
    long invitationsAnswered) {

  /** A difference and whether chance explains it. */
  @Schema(name = "Change")
  record ChangeBody(double points, List<Double> interval, boolean real) {}

  static MetricsBody of(
      SurveyKind kind, Period period, long[] distribution, ScoreCounts before, ResponseRate rate) {
    ScoreCounts counts = ScoreCounts.ofDistribution(kind, distribution);
    Nps nps = counts.nps();
    NpsChange change = NpsChange.between(before, counts);
    return new MetricsBody(
        period.from(),
        period.to(),
        kind.key(),
        kind.measure().definition(),
        nps.publishable() ? 100.0 * counts.promoters() / counts.total() : null,
        nps.publishable() && kind.isNps() ? nps.value() : null,
        nps.publishable() && kind.isNps()
            ? List.of(nps.interval().lower(), nps.interval().upper())
            : null,
        nps.method().name().toLowerCase(java.util.Locale.ROOT),
        counts.total(),
        counts.promoters(),
        counts.passives(),
        counts.detractors(),
        Arrays.stream(distribution).boxed().toList(),
        change.publishable() && kind.isNps()
            ? new ChangeBody(
                change.value(),
                List.of(change.interval().lower(), change.interval().upper()),
                change.real())
            : null,
        rate.sent(),
        rate.answered());
  }
}
