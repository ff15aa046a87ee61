package org.heed.delivery.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Reads telephone numbers as people write them. */
public final class PhoneNumbers {

  private static final int LONGEST = 60;

  private PhoneNumbers() {}

  /**
   * The number in E.164 form, such as {@code +436641234567}; empty when it is none that exists.
   *
   * @param country ISO 3166 code of the country that numbers without a country code belong to
   */
  public static Optional<String> read(String written, String country) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = numbers.parse(written, country);
      return numbers.isPossibleNumber(number)
          ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  /** Whether telephone numbers of this country are known. */
  public static boolean isCountry(String country) {
    return PhoneNumberUtil.getInstance().getSupportedRegions().contains(country);
  }
}
