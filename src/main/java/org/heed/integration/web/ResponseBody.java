package org.heed.integration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.response.Response;
import org.jspecify.annotations.Nullable;

/** An answer as the API shows it. */
@Schema(name = "Response")
record ResponseBody(
    long id,
    @Schema(description = "rnps, tnps, csat5, csat10, ces7 or experience") String kind,
    @Schema(description = "On the scale of the kind") int score,
    @Schema(
            description =
                "promoter, passive or detractor; for other kinds than NPS the positive, middle and"
                    + " negative part of the scale")
        String category,
    @Nullable String comment,
    List<String> reasons,
    @Schema(description = "Answers to further questions by the id of the question")
        Map<String, List<String>> answers,
    long touchpointId,
    long surveyVersionId,
    @Nullable Long contactId,
    @Nullable Long accountId,
    String region,
    String channel,
    Instant answeredAt,
    @Schema(description = "The day in the workspace's time zone; scores count by it")
        LocalDate answeredOn,
    Instant updatedAt,
    @Schema(description = "Set when the answer does not count") @Nullable Instant invalidatedAt,
    @Nullable String invalidReason) {

  static ResponseBody of(Response response, Map<String, List<String>> further) {
    return new ResponseBody(
        response.id(),
        response.kind().key(),
        response.score(),
        response.category().name().toLowerCase(Locale.ROOT),
        response.comment(),
        response.reasons(),
        further,
        response.touchpointId(),
        response.surveyVersionId(),
        response.contactId(),
        response.accountId(),
        response.region(),
        response.channel(),
        response.answeredAt(),
        response.answeredOn(),
        response.updatedAt(),
        response.invalidatedAt(),
        response.invalidReason());
  }
}
