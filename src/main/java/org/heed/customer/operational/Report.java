package org.heed.customer.operational;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What another system says about a customer. The latest report about the same thing holds. */
public sealed interface Report {

  /** Whom it is about. */
  Subject subject();

  /** When the source says that this was so; null for now. */
  @Nullable Instant reportedAt();

  /**
   * A ticket.
   *
   * @param source the system it lives in, up to 80 characters
   * @param externalId its id there, up to 200 characters
   * @param closedAt null while it is open
   */
  record Ticket(
      String source,
      String externalId,
      Subject subject,
      @Nullable String title,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable Instant reportedAt)
      implements Report {}

  /**
   * An order.
   *
   * @param source the system it lives in, up to 80 characters
   * @param externalId its id there, up to 200 characters
   * @param amount minor currency units, from 0
   * @param currency ISO 4217 code
   */
  record Order(
      String source,
      String externalId,
      Subject subject,
      LocalDate orderedOn,
      @Nullable LocalDate deliveredOn,
      @Nullable Long amount,
      @Nullable String currency,
      @Nullable Instant reportedAt)
      implements Report {}

  /**
   * Something counted.
   *
   * @param name what is counted, such as "sign-ins in 30 days", up to 80 characters
   */
  record Usage(Subject subject, String name, BigDecimal value, @Nullable Instant reportedAt)
      implements Report {}
}
