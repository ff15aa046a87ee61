package org.heed.customer;

import java.util.Locale;
import java.util.Optional;

/** What a contact is at the account. */
public enum AccountRole {
  /** Works with the product. */
  USER,
  /** Has a say, does not decide. */
  INFLUENCER,
  /** Signs. */
  DECISION_MAKER,
  /** Stands up for the product inside the account. */
  SPONSOR;

  /** The name under which it is stored and exchanged, such as {@code decision_maker}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role as people read it, such as "Decision maker". */
  public String label() {
    String words = key().replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The role of this name; case, spaces and hyphens do not matter. Empty for an unknown one. */
  public static Optional<AccountRole> of(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
    for (AccountRole role : values()) {
      if (role.name().equals(wanted)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
