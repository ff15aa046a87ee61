package org.heed.integration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.score.Period;
import org.heed.score.Scores;
import org.heed.score.Slice;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/metrics")
@RequiresPermission(Permission.SEE_SCORES)
@Tag(name = "Metrics")
class MetricsApi {

  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 3_660;

  private final Scores scores;
  private final Workspaces workspaces;

  MetricsApi(Scores scores, Workspaces workspaces) {
    this.scores = scores;
    this.workspaces = workspaces;
  }

  @GetMapping
  @Operation(summary = "The score of a period with its interval, distribution and response rate")
  MetricsBody metrics(
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable Long touchpoint,
      @RequestParam(required = false) @Nullable String region,
      @Parameter(description = "What was asked; without it, the workspace's main kind")
          @RequestParam(required = false)
          @Nullable String kind) {
    Period period = period(from, to);
    Slice slice = new Slice(touchpoint, region, kind == null ? null : KindParameter.of(kind));
    SurveyKind counted = scores.kind(slice);
    return MetricsBody.of(
        period,
        Tally.of(counted, scores.distribution(period, slice)),
        Tally.of(counted, scores.distribution(period.previous(), slice)),
        scores.responseRate(period, slice));
  }

  private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate last = to == null ? workspaces.today() : to;
    LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
    if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
      throw new InvalidInput("from", "A period begins before it ends and has at most ten years.");
    }
    return new Period(first, last);
  }
}
