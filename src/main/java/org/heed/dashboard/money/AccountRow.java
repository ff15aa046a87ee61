package org.heed.dashboard.money;

import java.time.LocalDate;
import org.heed.platform.text.Money;
import org.jspecify.annotations.Nullable;

/**
 * An account with what it pays and what its people said so far.
 *
 * @param revenue minor currency units a year; null when not known
 * @param latest the latest score, 0 to 10; null without an answer
 * @param surveyedOn when one of its people was last asked; null when never
 */
record AccountRow(
    long id,
    String name,
    @Nullable Long revenue,
    @Nullable String currency,
    int promoters,
    int passives,
    int detractors,
    @Nullable Integer latest,
    @Nullable LocalDate surveyedOn,
    @Nullable LocalDate renewalOn) {

  int answers() {
    return promoters + passives + detractors;
  }

  /** Path of the account's page. */
  public String getHref() {
    return "/customers/accounts/" + id;
  }

  /** Such as {@code €480,000}; a dash when not known. */
  public String getMoney() {
    return revenue == null ? "—" : Money.words(revenue, currency);
  }
}
