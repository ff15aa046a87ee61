package org.heed.integration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a merge needs to know. */
@Schema(name = "Merge")
record MergeBody(
    @Schema(description = "Id of the one that stays") @Nullable Long into,
    @Schema(description = "Why the two are one; kept in the audit trail") @Nullable String reason,
    @Schema(
            description =
                "Whose value stays, by field: survivor (the default) or merged; for annualRevenue"
                    + " in one currency also sum")
        @Nullable Map<String, String> take) {}
