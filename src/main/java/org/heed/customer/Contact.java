package org.heed.customer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person who may be asked.
 *
 * @param id number within the workspace
 * @param externalId the person's id in the system it came from
 * @param accountId account the person belongs to
 * @param email address for surveys; unique in the workspace whatever its case
 * @param phone as it was given
 * @param name full name; empty when unknown
 * @param role what the person is at the account
 * @param language BCP 47 tag, such as {@code de} or {@code pt-BR}
 * @param timeZone zone in which sending windows are observed
 * @param attributes anything else that was imported or typed in
 * @param promoter whether the latest answer was a 9 or 10
 * @param optedOutAt since when the person must not be asked
 * @param bouncedAt since when mail to the address is refused
 * @param createdAt when the contact was first stored
 * @param updatedAt when a field last changed
 */
public record Contact(
    long id,
    @Nullable String externalId,
    @Nullable Long accountId,
    @Nullable String email,
    @Nullable String phone,
    String name,
    @Nullable AccountRole role,
    String language,
    ZoneId timeZone,
    Map<String, String> attributes,
    boolean promoter,
    @Nullable Instant optedOutAt,
    @Nullable Instant bouncedAt,
    Instant createdAt,
    Instant updatedAt) {

  /** The name, or the address, or a number: never empty. */
  public String displayName() {
    if (!name.isEmpty()) {
      return name;
    }
    return email == null ? "Contact " + id : email;
  }

  /** Whether a survey may be mailed: an address that works and no opt-out. */
  public boolean reachable() {
    return email != null && optedOutAt == null && bouncedAt == null;
  }
}
