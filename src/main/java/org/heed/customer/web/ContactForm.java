package org.heed.customer.web;

import java.util.Map;
import org.heed.customer.Account;
import org.heed.customer.AccountRole;
import org.heed.customer.Contact;
import org.heed.customer.ContactDraft;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A contact as typed into its form. */
record ContactForm(
    @Nullable String name,
    @Nullable String email,
    @Nullable String externalId,
    @Nullable String account,
    @Nullable String accountId,
    @Nullable String phone,
    @Nullable String role,
    @Nullable String language,
    @Nullable String timeZone) {

  static ContactForm at(@Nullable Account account, String timeZone) {
    return new ContactForm(
        null, null, null, name(account), number(account), null, null, "en", timeZone);
  }

  static ContactForm of(Contact contact, @Nullable Account account) {
    return new ContactForm(
        contact.name(),
        contact.email(),
        contact.externalId(),
        name(account),
        number(account),
        contact.phone(),
        contact.role() == null ? null : contact.role().key(),
        contact.language(),
        contact.timeZone().getId());
  }

  private static @Nullable String name(@Nullable Account account) {
    return account == null ? null : account.name();
  }

  private static @Nullable String number(@Nullable Account account) {
    return account == null ? null : Long.toString(account.id());
  }

  /** The draft; throws {@link InvalidInput} naming the field that cannot be used. */
  ContactDraft draft(@Nullable Account chosen, Map<String, String> attributes) {
    return ContactDraft.builder()
        .name(name)
        .email(email)
        .externalId(externalId)
        .account(chosen == null ? null : chosen.id())
        .phone(phone)
        .role(role == null ? null : AccountRole.of(role).orElse(null))
        .language(language)
        .timeZone(timeZone)
        .attributes(attributes)
        .build();
  }
}
