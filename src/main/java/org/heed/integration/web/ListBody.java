package org.heed.integration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param data the rows
 * @param next pass it as {@code after} to get the following rows; absent on the last page
 */
record ListBody<T>(
    List<T> data,
    @Schema(description = "Pass it as `after` to get the following rows; absent on the last page")
        @Nullable String next) {

  /** A page of at most {@code limit} rows out of {@code limit + 1} that were read. */
  static <T> ListBody<T> of(List<T> readOneMore, int limit, ToLongFunction<T> id) {
    if (readOneMore.size() <= limit) {
      return new ListBody<>(readOneMore, null);
    }
    List<T> page = readOneMore.subList(0, limit);
    return new ListBody<>(page, Long.toString(id.applyAsLong(page.getLast())));
  }
}
