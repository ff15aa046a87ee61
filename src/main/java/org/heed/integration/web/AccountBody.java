package org.heed.integration.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.heed.customer.Account;
import org.jspecify.annotations.Nullable;

/** An account as the API shows and takes it; absent fields of a request leave what is stored. */
@Schema(name = "Account")
record AccountBody(
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Long id,
    @Schema(description = "The account's id in your system; finds the account again")
        @Nullable String externalId,
    @Nullable String name,
    @Schema(description = "Email of the user who looks after the account") @Nullable String owner,
    @Nullable String segment,
    Account.@Nullable Tier tier,
    @Schema(description = "Minor currency units (cents) a year") @Nullable Long annualRevenue,
    @Schema(description = "ISO 4217, such as EUR") @Nullable String currency,
    @Nullable String region,
    @Nullable String lifecycleStage,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate renewalOn,
    @Nullable LocalDate churnedOn,
    @Schema(description = "Code of the measure point its answers belong to")
        @Nullable String measurePoint,
    @Nullable Map<String, String> attributes,
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Boolean promoter,
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Instant updatedAt) {

  static AccountBody of(
      Account account, @Nullable String ownerEmail, @Nullable String measurePoint) {
    return new AccountBody(
        account.id(),
        account.externalId(),
        account.name(),
        ownerEmail,
        account.segment(),
        account.tier(),
        account.annualRevenue(),
        account.currency(),
        account.region(),
        account.lifecycleStage(),
        account.startedOn(),
        account.renewalOn(),
        account.churnedOn(),
        measurePoint,
        account.attributes(),
        account.promoter(),
        account.updatedAt());
  }
}
