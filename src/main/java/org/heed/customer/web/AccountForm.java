package org.heed.customer.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import org.heed.customer.Account;
import org.heed.customer.AccountDraft;
import org.heed.customer.mapping.Amounts;
import org.heed.customer.rules.Checks;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** An account as typed into its form. */
record AccountForm(
    @Nullable String name,
    @Nullable String externalId,
    @Nullable String owner,
    @Nullable String segment,
    @Nullable String tier,
    @Nullable String annualRevenue,
    @Nullable String currency,
    @Nullable String region,
    @Nullable String lifecycleStage,
    @Nullable String startedOn,
    @Nullable String renewalOn,
    @Nullable String churnedOn,
    @Nullable String measurePoint) {

  static final AccountForm EMPTY =
      new AccountForm(null, null, null, null, null, null, null, null, null, null, null, null, null);

  static AccountForm of(Account account) {
    return new AccountForm(
        account.name(),
        account.externalId(),
        text(account.ownerId()),
        account.segment(),
        text(account.tier()),
        amount(account),
        account.currency(),
        account.region(),
        account.lifecycleStage(),
        text(account.startedOn()),
        text(account.renewalOn()),
        text(account.churnedOn()),
        text(account.measurePointId()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String amount(Account account) {
    Long minor = account.annualRevenue();
    return minor == null
        ? null
        : BigDecimal.valueOf(minor, decimals(account.currency())).toPlainString();
  }

  private static int decimals(@Nullable String currency) {
    return currency == null
        ? 2
        : Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  /** The draft; throws {@link InvalidInput} naming the field that cannot be used. */
  AccountDraft draft(Map<String, String> attributes) {
    if (name == null || name.isBlank()) {
      throw new InvalidInput("name", "Enter the account's name.");
    }
    String code = Checks.currency(currency);
    String amount = given(annualRevenue);
    return AccountDraft.builder()
        .name(name)
        .externalId(externalId)
        .owner(number("ownerId", given(owner)))
        .segment(segment)
        .tier(tierChosen())
        .revenue(amount == null ? null : Amounts.minorUnits(amount, '.', code), code)
        .region(region)
        .stage(lifecycleStage)
        .startedOn(day("startedOn", startedOn))
        .renewalOn(day("renewalOn", renewalOn))
        .churnedOn(day("churnedOn", churnedOn))
        .measurePoint(number("measurePoint", given(measurePoint)))
        .attributes(attributes)
        .build();
  }

  private Account.@Nullable Tier tierChosen() {
    return Arrays.stream(Account.Tier.values())
        .filter(one -> one.name().equals(tier))
        .findFirst()
        .orElse(null);
  }

  static @Nullable String given(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private static @Nullable Long number(String field, @Nullable String typed) {
    try {
      return typed == null ? null : Long.valueOf(typed);
    } catch (NumberFormatException notANumber) {
      throw new InvalidInput(field, "Choose one from the list.");
    }
  }

  private static @Nullable LocalDate day(String field, @Nullable String typed) {
    try {
      String date = given(typed);
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeParseException notADay) {
      throw new InvalidInput(field, "Enter a date such as 2026-01-31.");
    }
  }
}
