package org.heed.customer.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.customer.Account;
import org.heed.customer.AccountDraft;
import org.heed.customer.AccountRole;
import org.heed.customer.ConsentEntry.Decision;
import org.heed.customer.ContactDraft;
import org.heed.customer.rules.Checks;
import org.heed.customer.table.TableRow;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The cells of one row by their meaning. */
final class RowValues {

  private final List<String> headings;
  private final Mapping mapping;
  private final Map<Target, String> texts = new EnumMap<>(Target.class);
  private final Map<String, String> contactAttributes = new TreeMap<>();
  private final Map<String, String> accountAttributes = new TreeMap<>();
  private final List<String> leftOut = new ArrayList<>();
  private @Nullable Target reading;

  RowValues(List<String> headings, Mapping mapping, TableRow row) {
    this.headings = headings;
    this.mapping = mapping;
    for (int column = 0; column < headings.size(); column++) {
      Target target = mapping.target(column);
      String text = withoutShield(row.cell(column).strip());
      if (target != null && !text.isEmpty()) {
        keep(target, headings.get(column), text);
      }
    }
  }

  /**
   * Takes off the apostrophe that downloads of rejected rows put before what looks like a formula.
   */
  private static String withoutShield(String text) {
    return text.matches("(?s)'[=+@-].*") ? text.substring(1) : text;
  }

  private void keep(Target target, String heading, String text) {
    switch (target) {
      case CONTACT_ATTRIBUTE -> contactAttributes.put(heading, text);
      case ACCOUNT_ATTRIBUTE -> accountAttributes.put(heading, text);
      default -> texts.put(target, text);
    }
  }

  @Nullable String text(Target target) {
    return texts.get(target);
  }

  /** Notes which cell is being read, so that a failure can name its column. */
  @Nullable String at(Target target) {
    reading = target;
    return texts.get(target);
  }

  /** The column that was read last, as the start of a sentence; empty when none was. */
  String place() {
    if (reading == null || !mapping.has(reading)) {
      return "";
    }
    return "Column “%s”: ".formatted(headings.get(mapping.columns().indexOf(reading.key())));
  }

  /** What could not be read and was left out of the row, for people. */
  List<String> leftOut() {
    return leftOut;
  }

  /** The value of a cell that a customer can do without; one that is unreadable is left out. */
  private <T> @Nullable T spare(Target target, Function<String, @Nullable T> meaning) {
    String text = at(target);
    if (text == null) {
      return null;
    }
    try {
      return meaning.apply(text);
    } catch (InvalidInput unreadable) {
      leftOut.add(place() + unreadable.getMessage() + " The row is taken without it.");
      return null;
    }
  }

  AccountDraft account(@Nullable Long ownerId, @Nullable Long measurePointId) {
    Account.Tier tier = spare(Target.TIER, RowValues::tier);
    String currency = currency();
    Long revenue =
        spare(
            Target.REVENUE, amount -> Amounts.minorUnits(amount, mapping.decimalSign(), currency));
    LocalDate started = date(Target.STARTED_ON);
    LocalDate renewal = spare(Target.RENEWAL_ON, text -> date(Target.RENEWAL_ON, text));
    LocalDate churned = date(Target.CHURNED_ON);
    at(Target.ACCOUNT_NAME);
    return AccountDraft.builder()
        .externalId(text(Target.ACCOUNT_ID))
        .name(text(Target.ACCOUNT_NAME))
        .owner(ownerId)
        .segment(text(Target.SEGMENT))
        .tier(tier)
        .revenue(revenue, revenue == null ? null : currency)
        .region(text(Target.REGION))
        .stage(text(Target.STAGE))
        .startedOn(started)
        .renewalOn(renewal)
        .churnedOn(churned)
        .measurePoint(measurePointId)
        .attributes(accountAttributes.isEmpty() ? null : accountAttributes)
        .build();
  }

  private static Account.Tier tier(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "A", "TIER A", "1", "TIER 1" -> Account.Tier.A;
      case "B", "TIER B", "2", "TIER 2" -> Account.Tier.B;
      case "C", "TIER C", "3", "TIER 3" -> Account.Tier.C;
      default ->
          throw new InvalidInput("tier", "“%s” is not a tier; use A, B or C.".formatted(text));
    };
  }

  private @Nullable String currency() {
    String named = at(Target.CURRENCY);
    String amount = text(Target.REVENUE);
    if (named == null && amount != null) {
      named = Amounts.currency(amount);
    }
    return named == null ? mapping.currency() : Checks.currency(named);
  }

  private @Nullable LocalDate date(Target target) {
    String text = at(target);
    return text == null ? null : date(target, text);
  }

  private @Nullable LocalDate date(Target target, String text) {
    return Checks.date(target.key(), Values.date(text, mapping.dates()));
  }

  ContactDraft contact() {
    AccountRole role = spare(Target.ROLE, RowValues::role);
    Decision consent = consent();
    String language = spare(Target.LANGUAGE, Checks::language);
    String zone = spare(Target.TIME_ZONE, Checks::timeZone);
    at(Target.EMAIL);
    return ContactDraft.builder()
        .externalId(text(Target.CONTACT_ID))
        .email(text(Target.EMAIL))
        .name(name())
        .phone(text(Target.PHONE))
        .role(role)
        .language(language)
        .timeZone(zone)
        .attributes(contactAttributes.isEmpty() ? null : contactAttributes)
        .consent(consent)
        .build();
  }

  private static AccountRole role(String text) {
    return AccountRole.of(text)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "role",
                    "“%s” is not a role; use user, influencer, decision maker or sponsor."
                        .formatted(text)));
  }

  /** An opt-out in either column wins. */
  private @Nullable Decision consent() {
    String optedOut = at(Target.OPTED_OUT);
    if (optedOut != null && Values.yes(optedOut)) {
      return Decision.OPTED_OUT;
    }
    String agreed = at(Target.CONSENT);
    if (agreed == null) {
      return null;
    }
    return Values.yes(agreed) ? Decision.AGREED : Decision.OPTED_OUT;
  }

  private @Nullable String name() {
    String full = text(Target.NAME);
    if (full != null) {
      return full;
    }
    String joined =
        Stream.of(Target.FIRST_NAME, Target.LAST_NAME)
            .map(texts::get)
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
    return joined.isEmpty() ? null : joined;
  }
}
