package org.heed.program.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a customer. Who it happened to is known by at least one of the three
 * keys; the contact's own id wins over the address, and an account alone means all its contacts who
 * pass the touchpoint's audience.
 *
 * @param source the system that tells, such as "zendesk", up to 80 characters
 * @param sourceId its own id of the event, up to 200 characters; told again, it changes nothing
 * @param kind what happened, such as "ticket.resolved", up to 80 characters
 * @param contactExternalId the contact's external id
 * @param email the contact's address
 * @param accountExternalId the account's external id
 * @param occurredAt when it happened, which may be long ago
 * @param measurePoint code of the point where it happened; null when the account's point counts
 * @param attributes anything else, kept with the event
 */
public record TriggerEvent(
    String source,
    String sourceId,
    String kind,
    @Nullable String contactExternalId,
    @Nullable String email,
    @Nullable String accountExternalId,
    Instant occurredAt,
    @Nullable String measurePoint,
    Map<String, String> attributes) {

  /** An event that names no measure point. */
  public TriggerEvent(
      String source,
      String sourceId,
      String kind,
      @Nullable String contactExternalId,
      @Nullable String email,
      @Nullable String accountExternalId,
      Instant occurredAt,
      Map<String, String> attributes) {
    this(
        source,
        sourceId,
        kind,
        contactExternalId,
        email,
        accountExternalId,
        occurredAt,
        null,
        attributes);
  }
}
