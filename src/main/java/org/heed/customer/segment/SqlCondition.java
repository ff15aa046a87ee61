package org.heed.customer.segment;

import java.util.Map;

/**
 * A segment as part of a statement over the aliases {@code c} (contact) and {@code a} (its account,
 * left joined). What people typed is only ever in the parameters.
 *
 * @param sql a boolean expression in parentheses with named parameters
 * @param parameters the values of these names; all names begin with the prefix asked for
 */
public record SqlCondition(String sql, Map<String, Object> parameters) {

  /** Copies the parameters. */
  public SqlCondition {
    parameters = Map.copyOf(parameters);
  }
}
