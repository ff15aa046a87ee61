package org.heed.dashboard.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.heed.score.Period;
import org.heed.score.Slice;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What the executive page is about; all of it lives in the URL, so a view can be bookmarked and
 * mailed.
 *
 * @param days length of the period that ends today: 30, 90 or 180 days, or {@link #A_YEAR}
 * @param touchpoint one touchpoint, or null for all
 * @param region one region, or null for all
 * @param kind the kind asked for when no touchpoint is; null for the workspace's main kind
 * @param linked whether its reader may see the answers behind the numbers
 */
record View(
    int days,
    @Nullable Long touchpoint,
    @Nullable String region,
    @Nullable SurveyKind kind,
    boolean linked) {

  static final int USUAL_DAYS = 90;

  /** Stands for the year of {@link Period#year}, as all pages count it. */
  static final int A_YEAR = 365;

  private static final int TREND_MONTHS = 18;

  Slice slice() {
    return new Slice(touchpoint, region, kind);
  }

  Period period(LocalDate today) {
    return days == A_YEAR ? Period.year(today) : Period.lastDays(days, today);
  }

  /** First month of the trend, so that the chart always tells the same length of history. */
  YearMonth trendFrom(LocalDate today) {
    return YearMonth.from(today).minusMonths(TREND_MONTHS - 1L);
  }

  /** The same of one region. */
  View of(String oneRegion) {
    return new View(days, touchpoint, oneRegion, kind, linked);
  }

  /**
   * Where the answers of this view are, of the kind it counts, narrowed by one more thing; null for
   * people who may not see answers.
   */
  @Nullable String answers(Period period, SurveyKind counted, String name, @Nullable Object value) {
    if (!linked) {
      return null;
    }
    UriComponentsBuilder link =
        UriComponentsBuilder.fromPath("/responses")
            .queryParam("from", period.from())
            .queryParam("to", period.to())
            .queryParam("kind", counted.key())
            .queryParamIfPresent("touchpoint", Optional.ofNullable(touchpoint));
    if (region != null) {
      link.queryParam("region", "{region}");
    }
    if (value != null) {
      link.queryParam(name, value);
    }
    return region == null
        ? link.build().toUriString()
        : link.encode().buildAndExpand(region).toUriString();
  }

  /** The same, with the way back here. */
  @Nullable String answersAndBack(Period period, SurveyKind counted) {
    String answers = answers(period, counted, "score", null);
    return answers == null
        ? null
        : answers + "&back=" + UriUtils.encode(here(), StandardCharsets.UTF_8);
  }

  private String here() {
    UriComponentsBuilder link =
        UriComponentsBuilder.fromPath("/executive")
            .queryParam("days", days)
            .queryParamIfPresent("touchpoint", Optional.ofNullable(touchpoint))
            .queryParamIfPresent("kind", Optional.ofNullable(kind).map(SurveyKind::key));
    return named(link, "region");
  }

  /** What comes after the page about this view, such as the newest comments. */
  String later(String path, Period period, SurveyKind counted) {
    UriComponentsBuilder link =
        UriComponentsBuilder.fromPath(path)
            .queryParam("from", period.from())
            .queryParam("to", period.to())
            .queryParam("kind", counted.key())
            .queryParamIfPresent("f.touchpoint", Optional.ofNullable(touchpoint));
    return named(link, "f.region");
  }

  private String named(UriComponentsBuilder link, String parameter) {
    return region == null
        ? link.build().toUriString()
        : link.queryParam(parameter, "{region}").encode().buildAndExpand(region).toUriString();
  }
}
