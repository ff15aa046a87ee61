package org.heed.delivery.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import org.heed.delivery.sms.SmsSettings;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The settings of text messages as typed, so that a refused form still shows them. */
record SmsSettingsForm(
    @Nullable String accountId,
    @Nullable String secret,
    @Nullable String sender,
    @Nullable String country,
    @Nullable String perSecond,
    @Nullable String quietFrom,
    @Nullable String quietUntil,
    @Nullable Boolean twoWay,
    @Nullable String segmentPrice,
    @Nullable String currency) {

  static SmsSettingsForm of(SmsSettings settings) {
    return new SmsSettingsForm(
        settings.accountId(),
        "",
        settings.sender(),
        settings.country(),
        Integer.toString(settings.perSecond()),
        settings.quietFrom().toString(),
        settings.quietUntil().toString(),
        settings.twoWay(),
        settings.segmentPrice().stripTrailingZeros().toPlainString(),
        settings.currency());
  }

  /** The same without the password, which is never sent back to a browser. */
  SmsSettingsForm withoutSecret() {
    return new SmsSettingsForm(
        accountId,
        "",
        sender,
        country,
        perSecond,
        quietFrom,
        quietUntil,
        twoWay,
        segmentPrice,
        currency);
  }

  SmsSettings settings() {
    return new SmsSettings(
        typed(accountId),
        typed(sender),
        typed(country).toUpperCase(Locale.ROOT),
        rate(typed(perSecond)),
        time("quietFrom", typed(quietFrom)),
        time("quietUntil", typed(quietUntil)),
        Boolean.TRUE.equals(twoWay),
        price(typed(segmentPrice)),
        typed(currency).toUpperCase(Locale.ROOT));
  }

  private static int rate(String typed) {
    if (!typed.matches("\\d{1,4}")) {
      throw new InvalidInput("perSecond", "Enter a whole number.");
    }
    return Integer.parseInt(typed);
  }

  private static LocalTime time(String field, String typed) {
    try {
      return LocalTime.parse(typed);
    } catch (DateTimeException notATime) {
      throw new InvalidInput(field, "Enter a time such as 20:00.");
    }
  }

  private static BigDecimal price(String typed) {
    if (typed.isEmpty()) {
      return BigDecimal.ZERO;
    }
    if (!typed.matches("\\d{1,2}([.,]\\d{1,5})?")) {
      throw new InvalidInput("segmentPrice", "Enter a price such as 0.0079.");
    }
    return new BigDecimal(typed.replace(',', '.'));
  }

  static String typed(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
