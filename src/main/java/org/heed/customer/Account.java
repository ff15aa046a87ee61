package org.heed.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A company or household that buys.
 *
 * @param id number within the workspace
 * @param externalId its id in the system it came from
 * @param name as people call it
 * @param ownerId user who looks after it
 * @param segment free label, such as "Enterprise"
 * @param tier how much attention it gets
 * @param annualRevenue minor units (cents) a year, from 0
 * @param currency ISO 4217 code of the revenue
 * @param region free label; empty when unknown
 * @param lifecycleStage free label, such as "Onboarding"
 * @param startedOn first day as a customer
 * @param renewalOn next renewal
 * @param churnedOn day on which it left
 * @param measurePointId the place or team whose work its answers are about
 * @param attributes anything else that was imported or typed in
 * @param promoter whether its people's latest word was a 9 or 10
 * @param createdAt when it was first stored
 * @param updatedAt when a field last changed
 */
public record Account(
    long id,
    @Nullable String externalId,
    String name,
    @Nullable Long ownerId,
    @Nullable String segment,
    @Nullable Tier tier,
    @Nullable Long annualRevenue,
    @Nullable String currency,
    String region,
    @Nullable String lifecycleStage,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate renewalOn,
    @Nullable LocalDate churnedOn,
    @Nullable Long measurePointId,
    Map<String, String> attributes,
    boolean promoter,
    Instant createdAt,
    Instant updatedAt) {

  /** How much attention an account gets. */
  public enum Tier {
    /** Most. */
    A,
    /** The usual. */
    B,
    /** Least. */
    C
  }
}
