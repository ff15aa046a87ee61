package org.heed.response;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some answers of a list, newest first.
 *
 * @param rows the answers
 * @param next where the following page begins, for {@link Responses#search}; null at the end
 */
public record ResponsePage(List<Row> rows, @Nullable String next) {

  /**
   * An answer with the names a list shows.
   *
   * @param contactName the contact's name, or its address when it has no name; null when unknown
   * @param accountName null when there is no account
   * @param touchpointName the touchpoint that asked
   */
  public record Row(
      Response response,
      @Nullable String contactName,
      @Nullable String accountName,
      String touchpointName) {}
}
