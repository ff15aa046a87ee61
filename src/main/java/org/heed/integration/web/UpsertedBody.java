package org.heed.integration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.heed.customer.Upserted;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a batch.
 *
 * @param index position in the request, from 0
 */
@Schema(name = "Upserted")
record UpsertedBody(
    int index,
    @Nullable Long id,
    @Schema(description = "created, updated, unchanged or refused") String outcome,
    @Schema(description = "Why it was refused, and what to do") @Nullable String reason) {

  static UpsertedBody of(int index, Upserted upserted) {
    return new UpsertedBody(
        index,
        upserted.accepted() ? upserted.id() : null,
        upserted.outcome().name().toLowerCase(java.util.Locale.ROOT),
        upserted.reason());
  }

  static UpsertedBody refused(int index, String reason) {
    return new UpsertedBody(index, null, "refused", reason);
  }
}
