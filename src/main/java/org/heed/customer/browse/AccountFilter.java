package org.heed.customer.browse;

import org.heed.customer.Account;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows; every part given must hold.
 *
 * @param words beginning of the name; empty for all
 * @param ownerId user who looks after them
 */
public record AccountFilter(
    String words,
    @Nullable Long ownerId,
    @Nullable String segment,
    Account.@Nullable Tier tier,
    @Nullable String region) {

  /** Whether anything is left out. */
  public boolean isActive() {
    return !words.isEmpty() || ownerId != null || segment != null || tier != null || region != null;
  }
}
