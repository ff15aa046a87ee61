package org.heed.customer.merge.facts;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that two customers may say differently.
 *
 * @param key its name in the choices of a merge
 * @param label for people
 * @param value what one says of it; null for nothing
 */
record Fact<T>(String key, String label, Function<T, @Nullable Object> value) {

  @Nullable Object of(T customer) {
    return value.apply(customer);
  }

  /** Whether both say something about it, and not the same. */
  boolean differs(T merged, T survivor) {
    Object mine = of(survivor);
    Object theirs = of(merged);
    return mine != null && theirs != null && !theirs.equals(mine);
  }
}
