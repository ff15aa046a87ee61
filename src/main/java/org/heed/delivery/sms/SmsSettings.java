package org.heed.delivery.sms;

import java.math.BigDecimal;
import java.time.LocalTime;
import org.heed.platform.web.InvalidInput;

/**
 * How a workspace sends text messages; its password is kept apart.
 *
 * @param accountId account at the provider
 * @param sender number (E.164), name of up to 11 letters and digits, or messaging service
 * @param country ISO 3166 code of the country of numbers without a country code
 * @param perSecond most messages a second, 1 to 100
 * @param quietFrom in the evening; nothing is sent from then on, on the contact's clock
 * @param quietUntil in the morning; nothing is sent until then
 * @param twoWay whether customers may answer with a text message
 * @param segmentPrice what a segment costs, for the sums shown
 * @param currency ISO 4217 code of that price
 */
public record SmsSettings(
    String accountId,
    String sender,
    String country,
    int perSecond,
    LocalTime quietFrom,
    LocalTime quietUntil,
    boolean twoWay,
    BigDecimal segmentPrice,
    String currency) {

  /** What an empty form shows. */
  public static final SmsSettings EMPTY =
      new SmsSettings(
          "", "", "US", 1, LocalTime.of(20, 0), LocalTime.of(9, 0), true, BigDecimal.ZERO, "USD");

  /**
   * Checks what can be used to send.
   *
   * @throws InvalidInput naming the field that is wrong
   */
  public SmsSettings checked() {
    require(accountId.matches("[A-Za-z0-9_-]{2,64}"), "accountId", "Enter the Account SID (AC…).");
    require(
        sender.matches("\\+[1-9]\\d{4,14}|MG[0-9a-fA-F]{32}|\\d{3,8}|[A-Za-z0-9 ]{2,11}"),
        "sender",
        "Enter a number such as +15551234567, a messaging service (MG…), or a name of up to 11"
            + " letters.");
    require(
        PhoneNumbers.isCountry(country), "country", "Enter a country's code, such as US or AT.");
    require(perSecond >= 1 && perSecond <= 100, "perSecond", "Enter a number from 1 to 100.");
    require(
        quietUntil.isBefore(quietFrom),
        "quietFrom",
        "Quiet hours begin in the evening and end in the morning: the first time must be the later"
            + " one of the day.");
    require(
        segmentPrice.signum() >= 0
            && segmentPrice.scale() <= 5
            && segmentPrice.compareTo(BigDecimal.TEN) < 0,
        "segmentPrice",
        "Enter a price such as 0.0079.");
    require(currency.matches("[A-Z]{3}"), "currency", "Enter a currency such as EUR.");
    return this;
  }

  private static void require(boolean holds, String field, String message) {
    if (!holds) {
      throw new InvalidInput(field, message);
    }
  }

  /** Whether replies can arrive: a name as sender receives none. */
  public boolean takesReplies() {
    return twoWay && sender.matches("\\+?\\d+|MG[0-9a-fA-F]{32}");
  }
}
