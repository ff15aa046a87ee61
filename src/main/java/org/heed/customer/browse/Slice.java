package org.heed.customer.browse;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param rows in their order
 * @param next id after which the next page begins; null on the last page
 */
public record Slice<T>(List<T> rows, @Nullable Long next) {

  /** Cuts off the one row too many by which a query shows that there is a next page. */
  static <T> Slice<T> of(List<T> found, int size, ToLongFunction<T> id) {
    if (found.size() <= size) {
      return new Slice<>(found, null);
    }
    List<T> rows = found.subList(0, size);
    return new Slice<>(rows, id.applyAsLong(rows.getLast()));
  }
}
