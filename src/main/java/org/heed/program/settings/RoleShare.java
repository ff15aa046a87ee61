package org.heed.program.settings;

import org.heed.customer.AccountRole;

/**
 * How many people of a role are asked per account, so that no role is drowned out.
 *
 * @param most people of this role asked per account and plan, 0 to 1,000; who was asked longest ago
 *     comes first
 * @param least people of this role an account should have; accounts with fewer are named in the
 *     forecast, 0 to 1,000
 */
public record RoleShare(AccountRole role, int least, int most) {

  /** Checks the ranges. */
  public RoleShare {
    if (least < 0 || most < least || most > 1_000) {
      throw new IllegalArgumentException(
          "A role has 0 to 1,000 people, the most not below the least");
    }
  }
}
