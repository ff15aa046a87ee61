package org.heed.customer.mapping;

import java.util.List;
import org.heed.customer.rules.Checks;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What every column of a table means and how its values are written.
 *
 * @param columns key of the {@link Target} of each column from left to right; empty for columns
 *     that are left out
 * @param dates order of day, month and year; ISO dates are understood whatever is chosen
 * @param decimalSign comma or dot before the cents
 * @param currency ISO 4217 code of amounts that name none
 * @param language language of new contacts whose row names none
 * @param timeZone zone of new contacts whose row names none; null for the workspace's
 * @param touchpointId the touchpoint that gets the answers; null when rows hold none
 */
public record Mapping(
    List<String> columns,
    DateOrder dates,
    char decimalSign,
    @Nullable String currency,
    @Nullable String language,
    @Nullable String timeZone,
    @Nullable Long touchpointId) {

  /** A mapping of a file without answers. */
  public Mapping(
      List<String> columns,
      DateOrder dates,
      char decimalSign,
      @Nullable String currency,
      @Nullable String language,
      @Nullable String timeZone) {
    this(columns, dates, decimalSign, currency, language, timeZone, null);
  }

  /** Order of day, month and year. */
  public enum DateOrder {
    /** 2026-01-31. */
    YEAR_FIRST,
    /** 31.01.2026, 31/01/2026. */
    DAY_FIRST,
    /** 01/31/2026. */
    MONTH_FIRST
  }

  public Mapping {
    columns = List.copyOf(columns);
    currency = Checks.currency(currency);
    language = Checks.language(language);
    timeZone = Checks.timeZone(timeZone);
    if (decimalSign != ',' && decimalSign != '.') {
      throw new InvalidInput("decimalSign", "The decimal sign is a comma or a dot.");
    }
  }

  /** The meaning of a column; null when it is left out. */
  public @Nullable Target target(int column) {
    return Target.of(columns.get(column)).orElse(null);
  }

  /** Whether some column means this. */
  public boolean has(Target target) {
    return columns.contains(target.key());
  }

  /** Whether rows describe people, accounts only otherwise. */
  public boolean describesContacts() {
    return columns.stream()
        .flatMap(key -> Target.of(key).stream())
        .anyMatch(target -> target.group() == Target.Group.CONTACT);
  }

  /** Whether rows say something about accounts. */
  public boolean describesAccounts() {
    return has(Target.ACCOUNT_NAME) || has(Target.ACCOUNT_ID);
  }

  /** Whether rows hold answers given earlier and elsewhere. */
  public boolean describesAnswers() {
    return has(Target.SCORE);
  }

  /** Whether rows hold things that happened. */
  public boolean describesEvents() {
    return has(Target.EVENT_KIND);
  }

  /** Whether rows hold requests for help. */
  public boolean describesTickets() {
    return has(Target.TICKET_ID);
  }

  /** Whether rows tell what happened to customers who are known already. */
  public boolean describesFacts() {
    return describesEvents() || describesTickets();
  }

  /** What keeps this mapping from being used, for people; empty when nothing does. */
  public List<String> problems() {
    return new MappingProblems(this).all();
  }
}
