package org.heed.response.open;

import java.util.List;

/**
 * When a page shows the survey by itself.
 *
 * @param pages patterns of addresses, {@code *} for anything; one that begins with a slash is
 *     compared with the path, others with the whole address; none for every page
 * @param exceptPages patterns of pages that never show it
 * @param delaySeconds seconds after the page was opened, 0 to 3600
 * @param scrollPercent how far down the visitor must have come, 0 to 100
 * @param sharePercent share of visitors who are asked at all, 1 to 100
 * @param everyDays days in which a visitor is asked once, 0 to 730; 0 on every visit
 * @param segments segments of accounts whose people are asked; none for everybody
 */
public record ShowRules(
    List<String> pages,
    List<String> exceptPages,
    int delaySeconds,
    int scrollPercent,
    int sharePercent,
    int everyDays,
    List<String> segments) {

  /** Everywhere, after five seconds, once a quarter. */
  public static final ShowRules USUAL =
      new ShowRules(List.of(), List.of(), 5, 0, 100, 90, List.of());

  /** Copies the lists. */
  public ShowRules {
    pages = List.copyOf(pages);
    exceptPages = List.copyOf(exceptPages);
    segments = List.copyOf(segments);
  }
}
