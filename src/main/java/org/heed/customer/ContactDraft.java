package org.heed.customer;

import java.util.Map;
import org.heed.customer.rules.Checks;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A contact as somebody wants it to be; see {@link Contact} for the fields. Null means "not said":
 * an upsert leaves such a field alone, {@link Contacts#change} clears it.
 *
 * @param consent what the person decided; an opt-out takes effect at once, an agreement never takes
 *     an opt-out back
 * @throws InvalidInput when a value cannot be kept, naming the field
 */
public record ContactDraft(
    @Nullable String externalId,
    @Nullable Long accountId,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String name,
    @Nullable AccountRole role,
    @Nullable String language,
    @Nullable String timeZone,
    @Nullable Map<String, String> attributes,
    ConsentEntry.@Nullable Decision consent) {

  public ContactDraft {
    externalId = Checks.line(externalId, 200);
    email = Checks.email(email);
    phone = Checks.line(phone, 40);
    name = Checks.line(name, 200);
    language = Checks.language(language);
    timeZone = Checks.timeZone(timeZone);
    attributes = attributes == null ? null : Checks.attributes(attributes);
    if (externalId == null && email == null) {
      throw new InvalidInput("email", "Enter an email address, or an id of the contact.");
    }
  }

  /** A contact of which only address and name are said. */
  public static ContactDraft of(String email, String name) {
    return builder().email(email).name(name).build();
  }

  /** Starts a draft field by field. */
  public static Builder builder() {
    return new Builder();
  }

  /** This draft at the given account. */
  public ContactDraft at(@Nullable Long account) {
    return new ContactDraft(
        externalId, account, email, phone, name, role, language, timeZone, attributes, consent);
  }

  /** Collects the fields of a draft; unset ones are "not said". */
  public static final class Builder {
    private @Nullable String externalId;
    private @Nullable Long accountId;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String name;
    private @Nullable AccountRole role;
    private @Nullable String language;
    private @Nullable String timeZone;
    private @Nullable Map<String, String> attributes;
    private ConsentEntry.@Nullable Decision consent;

    private Builder() {}

    public Builder externalId(@Nullable String value) {
      externalId = value;
      return this;
    }

    public Builder account(@Nullable Long id) {
      accountId = id;
      return this;
    }

    public Builder email(@Nullable String value) {
      email = value;
      return this;
    }

    public Builder phone(@Nullable String value) {
      phone = value;
      return this;
    }

    public Builder name(@Nullable String value) {
      name = value;
      return this;
    }

    public Builder role(@Nullable AccountRole value) {
      role = value;
      return this;
    }

    /** A BCP 47 tag. */
    public Builder language(@Nullable String tag) {
      language = tag;
      return this;
    }

    /** An IANA zone. */
    public Builder timeZone(@Nullable String zone) {
      timeZone = zone;
      return this;
    }

    public Builder attributes(@Nullable Map<String, String> values) {
      attributes = values;
      return this;
    }

    public Builder consent(ConsentEntry.@Nullable Decision decision) {
      consent = decision;
      return this;
    }

    /** The draft; throws {@link InvalidInput} when a value cannot be kept. */
    public ContactDraft build() {
      return new ContactDraft(
          externalId, accountId, email, phone, name, role, language, timeZone, attributes, consent);
    }
  }

  /**
   * Values for new contacts.
   *
   * @param language BCP 47 tag; null for English
   * @param timeZone IANA zone; null for the workspace's
   */
  public record Defaults(@Nullable String language, @Nullable String timeZone) {
    /** English, in the workspace's zone. */
    public static final Defaults NONE = new Defaults(null, null);
  }
}
