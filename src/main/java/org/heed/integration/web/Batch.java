package org.heed.integration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.heed.customer.Upserted;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Many rows in one request. A row that cannot be read is refused with its reason; all others are
 * stored.
 */
final class Batch {

  static final int MOST_ROWS = 1000;

  private Batch() {}

  /**
   * The rows of a request.
   *
   * @throws InvalidInput when there are none, too many or one that is null
   */
  static <B> List<B> rows(@Nullable List<@Nullable B> sent) {
    if (sent == null || sent.stream().anyMatch(Objects::isNull)) {
      throw new InvalidInput("data", "Send the rows as an array called data, none of them null.");
    }
    if (sent.size() > MOST_ROWS) {
      throw new InvalidInput(
          "data", "A batch has at most %d rows; send several.".formatted(MOST_ROWS));
    }
    return List.copyOf(sent);
  }

  /**
   * Stores the rows.
   *
   * @param read turns a row into a draft; throws {@link InvalidInput} for one that cannot be
   *     accepted
   * @param store stores drafts and answers for each of them, in order
   */
  static <B, D> List<UpsertedBody> upsert(
      List<B> rows, Function<B, D> read, Function<List<D>, List<Upserted>> store) {
    UpsertedBody[] results = new UpsertedBody[rows.size()];
    List<D> drafts = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (int index = 0; index < rows.size(); index++) {
      try {
        drafts.add(read.apply(rows.get(index)));
        positions.add(index);
      } catch (InvalidInput refused) {
        results[index] = UpsertedBody.refused(index, refused.field() + ": " + refused.getMessage());
      }
    }
    List<Upserted> stored = store.apply(drafts);
    for (int position = 0; position < stored.size(); position++) {
      int index = positions.get(position);
      results[index] = UpsertedBody.of(index, stored.get(position));
    }
    return List.of(results);
  }
}
