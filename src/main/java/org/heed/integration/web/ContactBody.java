package org.heed.integration.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.heed.customer.AccountRole;
import org.heed.customer.Contact;
import org.jspecify.annotations.Nullable;

/** A contact as the API shows and takes it; absent fields of a request leave what is stored. */
@Schema(name = "Contact")
record ContactBody(
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Long id,
    @Schema(description = "The contact's id in your system; finds the contact again")
        @Nullable String externalId,
    @Schema(description = "Finds the contact again where no externalId is given")
        @Nullable String email,
    @Nullable String name,
    @Nullable String phone,
    @Schema(description = "The account, by its id here") @Nullable Long accountId,
    @Schema(description = "The account, by its id in your system; created when unknown")
        @Nullable String accountExternalId,
    @Schema(description = "user, influencer, decision_maker or sponsor") @Nullable String role,
    @Schema(description = "BCP 47, such as de or pt-BR") @Nullable String language,
    @Schema(description = "IANA zone, such as Europe/Berlin; a city such as Vienna is understood")
        @Nullable String timeZone,
    @Nullable Map<String, String> attributes,
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Boolean promoter,
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Instant optedOutAt,
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Instant bouncedAt,
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Instant updatedAt) {

  static ContactBody of(Contact contact) {
    AccountRole role = contact.role();
    return new ContactBody(
        contact.id(),
        contact.externalId(),
        contact.email(),
        contact.name(),
        contact.phone(),
        contact.accountId(),
        null,
        role == null ? null : role.key(),
        contact.language(),
        contact.timeZone().getId(),
        contact.attributes(),
        contact.promoter(),
        contact.optedOutAt(),
        contact.bouncedAt(),
        contact.updatedAt());
  }
}
