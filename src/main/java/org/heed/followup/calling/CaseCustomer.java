package org.heed.followup.calling;

import java.time.LocalDate;
import org.heed.platform.text.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whom a case is about, with the facts that matter before a call.
 *
 * @param contactName empty when the contact is unknown or nameless
 * @param accountName null without an account
 * @param annualRevenue minor currency units a year; null when not known
 * @param currency ISO 4217 code of that amount
 * @param renewalOn when the contract renews; null when not known
 */
public record CaseCustomer(
    @Nullable Long contactId,
    String contactName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable Long accountId,
    @Nullable String accountName,
    @Nullable Long annualRevenue,
    @Nullable String currency,
    @Nullable LocalDate renewalOn) {

  /** The name to call the person by: their own, else their address, else a plain description. */
  public String who() {
    if (!contactName.isBlank()) {
      return contactName;
    }
    return email == null ? "Unknown contact" : email;
  }

  /** The telephone number as a link takes it; null when there is none. */
  public @Nullable String dial() {
    return phone == null || phone.isBlank() ? null : "tel:" + phone.replaceAll("[^0-9+]", "");
  }

  /** The yearly revenue for people, such as {@code €480,000}; null when not known. */
  public @Nullable String revenue() {
    return annualRevenue == null ? null : Money.words(annualRevenue, currency);
  }
}
