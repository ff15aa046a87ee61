package org.heed.customer.merge.facts;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.heed.customer.Account;
import org.heed.customer.AccountDraft;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What two accounts may say differently. */
public enum AccountField {
  NAME("name", "Name", Account::name),
  EXTERNAL_ID("externalId", "Id in your system", Account::externalId),
  OWNER("owner", "Owner", Account::ownerId),
  SEGMENT("segment", "Segment", Account::segment),
  TIER("tier", "Tier", Account::tier),
  REVENUE("annualRevenue", "Revenue a year", Account::annualRevenue),
  REGION("region", "Region", account -> account.region().isEmpty() ? null : account.region()),
  STAGE("lifecycleStage", "Lifecycle stage", Account::lifecycleStage),
  STARTED("startedOn", "Customer since", Account::startedOn),
  RENEWAL("renewalOn", "Renewal", Account::renewalOn),
  CHURNED("churnedOn", "Left on", Account::churnedOn),
  MEASURE_POINT("measurePoint", "Measure point", Account::measurePointId);

  @SuppressWarnings("ImmutableEnumChecker") // two texts and a method
  private final Fact<Account> fact;

  AccountField(String key, String label, Function<Account, @Nullable Object> value) {
    this.fact = new Fact<>(key, label, value);
  }

  Fact<Account> fact() {
    return fact;
  }

  /** Whether the two say something else; that one left says something about one that did not. */
  boolean isOpen(Account merged, Account survivor) {
    return fact.differs(merged, survivor)
        || (this == CHURNED && merged.churnedOn() != null && survivor.churnedOn() == null)
        || (this == REVENUE && addable(merged, survivor));
  }

  static boolean addable(Account merged, Account survivor) {
    String currency = merged.currency();
    return currency != null
        && currency.equals(survivor.currency())
        && merged.annualRevenue() != null
        && survivor.annualRevenue() != null
        && merged.annualRevenue() <= Long.MAX_VALUE - survivor.annualRevenue();
  }

  /**
   * The account that stays, as it is after the merge.
   *
   * @throws InvalidInput for a field that is not there, or amounts that cannot be added
   */
  public static AccountDraft draft(Account merged, Account survivor, Map<String, Choice> choices) {
    choices.forEach((key, choice) -> require(key, choice, merged, survivor));
    Choosing<Account> chosen = new Choosing<>(merged, survivor, choices);
    Account worth = REVENUE.from(chosen);
    Long revenue = worth.annualRevenue();
    if (choices.get(REVENUE.fact.key()) == Choice.SUM) {
      revenue = sum(merged, survivor);
    }
    return new AccountDraft(
        EXTERNAL_ID.from(chosen).externalId(),
        NAME.from(chosen).name(),
        OWNER.from(chosen).ownerId(),
        SEGMENT.from(chosen).segment(),
        TIER.from(chosen).tier(),
        revenue,
        worth.currency(),
        REGION.from(chosen).region(),
        STAGE.from(chosen).lifecycleStage(),
        STARTED.from(chosen).startedOn(),
        RENEWAL.from(chosen).renewalOn(),
        chosen.staying(CHURNED.fact).churnedOn(),
        MEASURE_POINT.from(chosen).measurePointId(),
        chosen.attributes(Account::attributes));
  }

  private Account from(Choosing<Account> chosen) {
    return chosen.of(fact);
  }

  static @Nullable Long sum(Account merged, Account survivor) {
    Long mine = survivor.annualRevenue();
    Long theirs = merged.annualRevenue();
    return mine == null || theirs == null || !addable(merged, survivor)
        ? null
        : Long.valueOf(mine + theirs);
  }

  private static void require(String key, Choice choice, Account merged, Account survivor) {
    if (Arrays.stream(values()).noneMatch(field -> field.fact.key().equals(key))) {
      throw new InvalidInput("take." + key, "An account has no “%s”.".formatted(key));
    }
    if (choice == Choice.SUM && (!key.equals(REVENUE.fact.key()) || !addable(merged, survivor))) {
      throw new InvalidInput("take." + key, "Only revenue in one currency can be added.");
    }
  }
}
