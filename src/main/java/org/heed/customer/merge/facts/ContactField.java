package org.heed.customer.merge.facts;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.heed.customer.Contact;
import org.heed.customer.ContactDraft;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What two contacts may say differently. */
public enum ContactField {
  NAME("name", "Name", contact -> contact.name().isEmpty() ? null : contact.name()),
  EMAIL("email", "Email", Contact::email),
  EXTERNAL_ID("externalId", "Id in your system", Contact::externalId),
  PHONE("phone", "Phone", Contact::phone),
  ACCOUNT("account", "Account", Contact::accountId),
  ROLE("role", "Role", Contact::role),
  LANGUAGE("language", "Language", Contact::language),
  TIME_ZONE("timeZone", "Time zone", Contact::timeZone);

  @SuppressWarnings("ImmutableEnumChecker") // two texts and a method
  private final Fact<Contact> fact;

  ContactField(String key, String label, Function<Contact, @Nullable Object> value) {
    this.fact = new Fact<>(key, label, value);
  }

  Fact<Contact> fact() {
    return fact;
  }

  /**
   * The contact that stays, as it is after the merge.
   *
   * @throws InvalidInput for a field that is not there
   */
  public static ContactDraft draft(Contact merged, Contact survivor, Map<String, Choice> choices) {
    choices.forEach(ContactField::require);
    Choosing<Contact> chosen = new Choosing<>(merged, survivor, choices);
    return new ContactDraft(
        EXTERNAL_ID.from(chosen).externalId(),
        ACCOUNT.from(chosen).accountId(),
        EMAIL.from(chosen).email(),
        PHONE.from(chosen).phone(),
        NAME.from(chosen).name(),
        ROLE.from(chosen).role(),
        LANGUAGE.from(chosen).language(),
        TIME_ZONE.from(chosen).timeZone().getId(),
        chosen.attributes(Contact::attributes),
        null);
  }

  private Contact from(Choosing<Contact> chosen) {
    return chosen.of(fact);
  }

  private static void require(String key, Choice choice) {
    if (Arrays.stream(values()).noneMatch(field -> field.fact.key().equals(key))) {
      throw new InvalidInput("take." + key, "A contact has no “%s”.".formatted(key));
    }
    if (choice == Choice.SUM) {
      throw new InvalidInput("take." + key, "Only revenue in one currency can be added.");
    }
  }
}
