package org.heed.integration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.heed.score.Period;
import org.heed.score.ResponseRate;
import org.heed.statistics.Interval;
import org.heed.statistics.NpsChange;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The score of a period, always with what it stands on.
 *
 * @param score as the definition of the kind says, the same that pages show rounded
 * @param nps the score, where it is a Net Promoter Score
 */
@Schema(name = "Metrics")
record MetricsBody(
    LocalDate from,
    LocalDate to,
    @Schema(description = "What was asked; one kind at a time") String kind,
    @Schema(description = "How the score of this kind is computed") String definition,
    @Schema(
            description =
                "As the definition says, unrounded: NPS in points, a share in per cent, or a mean; "
                    + "absent with fewer than five answers")
        @Nullable Double score,
    @Schema(description = "95 % interval of the score") @Nullable List<Double> interval,
    @Schema(description = "score, adjusted_wald, wilson or student; see docs/statistics.md")
        String intervalMethod,
    @Schema(description = "Per cent on the positive part of the scale") @Nullable Double positive,
    @Schema(
            description =
                "-100 to 100, unrounded; absent with fewer than five answers and for other kinds")
        @Nullable Double nps,
    long answers,
    long promoters,
    long passives,
    long detractors,
    @Schema(description = "How often each score was given, 0 to 10") List<Long> distribution,
    @Schema(description = "Of the score, against as many days before") @Nullable ChangeBody change,
    long invitationsSent,
    long invitationsAnswered) {

  /** A difference and whether chance explains it. */
  @Schema(name = "Change")
  record ChangeBody(double points, List<Double> interval, boolean real) {}

  static MetricsBody of(Period period, Tally answers, Tally before, ResponseRate rate) {
    SurveyKind kind = answers.kind();
    ScoreCounts counts = answers.counts();
    boolean told = answers.publishable();
    return new MetricsBody(
        period.from(),
        period.to(),
        kind.key(),
        kind.measure().definition(),
        told ? answers.value() : null,
        told ? ends(answers.interval()) : null,
        intervalMethod(answers),
        told ? 100.0 * counts.promoters() / counts.total() : null,
        told && kind.isNps() ? answers.value() : null,
        counts.total(),
        counts.promoters(),
        counts.passives(),
        counts.detractors(),
        answers.byScore(),
        change(before.to(answers)),
        rate.sent(),
        rate.answered());
  }

  private static String intervalMethod(Tally answers) {
    return switch (answers.yardstick()) {
      case SCORE -> answers.counts().nps().method().name().toLowerCase(Locale.ROOT);
      case SHARE -> "wilson";
      case MEAN -> "student";
    };
  }

  private static @Nullable ChangeBody change(NpsChange change) {
    return change.publishable()
        ? new ChangeBody(change.value(), ends(change.interval()), change.real())
        : null;
  }

  private static List<Double> ends(Interval interval) {
    return List.of(interval.lower(), interval.upper());
  }
}
