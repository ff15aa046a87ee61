package org.heed.integration.web.event;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.heed.program.event.TriggerEvent;
import org.jspecify.annotations.Nullable;

/** An event as the API takes it. */
@Schema(name = "Event")
record EventBody(
    @Schema(description = "The system that tells, such as zendesk; up to 80 characters")
        @Nullable String source,
    @Schema(description = "The event's own id there; told again, it changes nothing")
        @Nullable String id,
    @Schema(description = "What happened, such as ticket.resolved") @Nullable String kind,
    @Schema(description = "The contact, by its id in your system")
        @Nullable String contactExternalId,
    @Schema(description = "The contact, by its address") @Nullable String email,
    @Schema(description = "The account, by its id in your system: everybody there")
        @Nullable String accountExternalId,
    @Schema(description = "When it happened; now when absent") @Nullable Instant occurredAt,
    @Schema(description = "Code of the measure point where it happened")
        @Nullable String measurePoint,
    @Nullable Map<String, String> attributes) {

  TriggerEvent event(Instant now) {
    return new TriggerEvent(
        text(source),
        text(id),
        text(kind),
        contactExternalId,
        email,
        accountExternalId,
        occurredAt == null ? now : occurredAt,
        measurePoint == null || measurePoint.isBlank() ? null : measurePoint.strip(),
        attributes == null ? Map.of() : attributes);
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }
}
