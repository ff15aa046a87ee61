package org.heed.customer;

import java.time.LocalDate;
import java.util.Map;
import org.heed.customer.rules.Checks;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * An account as somebody wants it to be; see {@link Account} for the fields. Null means "not said":
 * an upsert leaves such a field alone, {@link Accounts#change} clears it.
 *
 * @throws InvalidInput when a value cannot be kept, naming the field
 */
public record AccountDraft(
    @Nullable String externalId,
    @Nullable String name,
    @Nullable Long ownerId,
    @Nullable String segment,
    Account.@Nullable Tier tier,
    @Nullable Long annualRevenue,
    @Nullable String currency,
    @Nullable String region,
    @Nullable String lifecycleStage,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate renewalOn,
    @Nullable LocalDate churnedOn,
    @Nullable Long measurePointId,
    @Nullable Map<String, String> attributes) {

  public AccountDraft {
    externalId = Checks.line(externalId, 200);
    name = Checks.line(name, 200);
    segment = Checks.line(segment, 100);
    annualRevenue = Checks.revenue(annualRevenue);
    currency = Checks.currency(currency);
    region = Checks.line(region, 100);
    lifecycleStage = Checks.line(lifecycleStage, 100);
    startedOn = Checks.date("startedOn", startedOn);
    renewalOn = Checks.date("renewalOn", renewalOn);
    churnedOn = Checks.date("churnedOn", churnedOn);
    attributes = attributes == null ? null : Checks.attributes(attributes);
    if (externalId == null && name == null) {
      throw new InvalidInput("name", "Enter the account's name.");
    }
  }

  /** An account of which only the name is said. */
  public static AccountDraft named(String name) {
    return new Builder().name(name).build();
  }

  /** Starts a draft field by field. */
  public static Builder builder() {
    return new Builder();
  }

  /** The name, or the external id when no name was said. */
  String nameOrId() {
    return name != null ? name : String.valueOf(externalId);
  }

  /** This draft, completed by an earlier one about the same account. */
  AccountDraft over(AccountDraft earlier) {
    return new AccountDraft(
        externalId != null ? externalId : earlier.externalId,
        name != null ? name : earlier.name,
        ownerId != null ? ownerId : earlier.ownerId,
        segment != null ? segment : earlier.segment,
        tier != null ? tier : earlier.tier,
        annualRevenue != null ? annualRevenue : earlier.annualRevenue,
        currency != null ? currency : earlier.currency,
        region != null ? region : earlier.region,
        lifecycleStage != null ? lifecycleStage : earlier.lifecycleStage,
        startedOn != null ? startedOn : earlier.startedOn,
        renewalOn != null ? renewalOn : earlier.renewalOn,
        churnedOn != null ? churnedOn : earlier.churnedOn,
        measurePointId != null ? measurePointId : earlier.measurePointId,
        attributes != null ? attributes : earlier.attributes);
  }

  /** Collects the fields of a draft; unset ones are "not said". */
  public static final class Builder {
    private @Nullable String externalId;
    private @Nullable String name;
    private @Nullable Long ownerId;
    private @Nullable String segment;
    private Account.@Nullable Tier tier;
    private @Nullable Long annualRevenue;
    private @Nullable String currency;
    private @Nullable String region;
    private @Nullable String lifecycleStage;
    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate renewalOn;
    private @Nullable LocalDate churnedOn;
    private @Nullable Long measurePointId;
    private @Nullable Map<String, String> attributes;

    private Builder() {}

    public Builder externalId(@Nullable String value) {
      externalId = value;
      return this;
    }

    public Builder name(@Nullable String value) {
      name = value;
      return this;
    }

    public Builder owner(@Nullable Long userId) {
      ownerId = userId;
      return this;
    }

    public Builder segment(@Nullable String value) {
      segment = value;
      return this;
    }

    public Builder tier(Account.@Nullable Tier value) {
      tier = value;
      return this;
    }

    /** Minor units (cents) a year in this currency. */
    public Builder revenue(@Nullable Long minorUnits, @Nullable String currencyCode) {
      annualRevenue = minorUnits;
      currency = currencyCode;
      return this;
    }

    public Builder region(@Nullable String value) {
      region = value;
      return this;
    }

    public Builder stage(@Nullable String value) {
      lifecycleStage = value;
      return this;
    }

    public Builder startedOn(@Nullable LocalDate day) {
      startedOn = day;
      return this;
    }

    public Builder renewalOn(@Nullable LocalDate day) {
      renewalOn = day;
      return this;
    }

    public Builder churnedOn(@Nullable LocalDate day) {
      churnedOn = day;
      return this;
    }

    public Builder measurePoint(@Nullable Long id) {
      measurePointId = id;
      return this;
    }

    public Builder attributes(@Nullable Map<String, String> values) {
      attributes = values;
      return this;
    }

    /** The draft; throws {@link InvalidInput} when a value cannot be kept. */
    public AccountDraft build() {
      return new AccountDraft(
          externalId,
          name,
          ownerId,
          segment,
          tier,
          annualRevenue,
          currency,
          region,
          lifecycleStage,
          startedOn,
          renewalOn,
          churnedOn,
          measurePointId,
          attributes);
    }
  }
}
