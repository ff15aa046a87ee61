package org.heed.customer.browse;

import java.util.Locale;

/** Orders of the account list; each has its index. */
public enum AccountSort {
  /** By name. */
  NAME("sort_key", ">", ""),
  /** Next renewal first; accounts without a date last. */
  RENEWAL("coalesce(renewal_on, 'infinity')", ">", ""),
  /** Highest annual revenue first, whatever its currency. */
  REVENUE("coalesce(annual_revenue, -1)", "<", " desc");

  private final String key;
  private final String after;
  private final String direction;

  AccountSort(String key, String after, String direction) {
    this.key = key;
    this.after = after;
    this.direction = direction;
  }

  /** The order of this name; by name for an unknown one. */
  public static AccountSort of(String name) {
    for (AccountSort sort : values()) {
      if (sort.key().equals(name)) {
        return sort;
      }
    }
    return NAME;
  }

  /** The name used in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The condition for rows behind the one with the parameter {@code after}. */
  String behind() {
    return "(%1$s, id) %2$s (select %1$s, id from account where workspace_id = :workspace and id = :after)"
        .formatted(key, after);
  }

  String order() {
    return "%1$s%2$s, id%2$s".formatted(key, direction);
  }
}
