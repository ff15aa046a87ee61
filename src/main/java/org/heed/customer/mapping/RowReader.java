package org.heed.customer.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.heed.customer.AccountDraft;
import org.heed.customer.ContactDraft;
import org.heed.customer.table.TableRow;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Turns rows into drafts of contacts and accounts, or says why one cannot be used. */
public final class RowReader {

  /** What a row says. */
  public sealed interface Outcome permits Accepted, Rejected {}

  /**
   * A usable row.
   *
   * @param account what it says about the account, if anything
   * @param contact what it says about the person, if anything
   * @param warnings what was left out of it, for people
   */
  public record Accepted(
      TableRow row,
      @Nullable AccountDraft account,
      @Nullable ContactDraft contact,
      List<String> warnings)
      implements Outcome {}

  /** A row that is left out, and why, for people. */
  public record Rejected(TableRow row, String reason) implements Outcome {}

  private static final String NO_USER =
      "Nobody signs in to Heed as “%s”; the account keeps the owner it has, if any. Invite them under"
          + " Settings, Users, and import the file again.";
  private static final String NO_POINT =
      "No measure point has the code “%s”; the account keeps the one it has.";

  private final List<String> headings;
  private final Mapping mapping;
  private final Function<String, Optional<Long>> ownerByEmail;
  private final Function<String, Optional<Long>> pointByCode;

  /**
   * Reads rows of one table.
   *
   * @param ownerByEmail finds the user who signs in with an address; asked once per row
   * @param pointByCode finds the measure point of a code
   */
  public RowReader(
      List<String> headings,
      Mapping mapping,
      Function<String, Optional<Long>> ownerByEmail,
      Function<String, Optional<Long>> pointByCode) {
    this.headings = headings;
    this.mapping = mapping;
    this.ownerByEmail = ownerByEmail;
    this.pointByCode = pointByCode;
  }

  /** Reads one row; never throws for what the row holds. */
  public Outcome read(TableRow row) {
    if (row.cells().size() > headings.size() && hasExtra(row)) {
      return new Rejected(
          row,
          "The row has %d cells but there %s. Put a cell that holds the delimiter in quotation marks."
              .formatted(
                  row.cells().size(),
                  headings.size() == 1
                      ? "is 1 heading"
                      : "are %d headings".formatted(headings.size())));
    }
    if (mapping.describesFacts()) {
      return new Accepted(row, null, null, List.of());
    }
    RowValues values = new RowValues(headings, mapping, row);
    List<String> warnings = new ArrayList<>();
    try {
      AccountDraft account = account(values, warnings);
      ContactDraft contact = contact(values, warnings);
      if (account == null && contact == null && !mapping.describesAnswers()) {
        return new Rejected(row, missing());
      }
      warnings.addAll(values.leftOut());
      return new Accepted(row, account, contact, warnings);
    } catch (InvalidInput unusable) {
      return new Rejected(row, values.place() + unusable.getMessage());
    }
  }

  private boolean hasExtra(TableRow row) {
    return row.cells().stream().skip(headings.size()).anyMatch(cell -> !cell.isBlank());
  }

  private String missing() {
    return mapping.describesContacts() ? "There is no email address." : "There is no account name.";
  }

  private @Nullable AccountDraft account(RowValues values, List<String> warnings) {
    if (values.text(Target.ACCOUNT_NAME) == null && values.text(Target.ACCOUNT_ID) == null) {
      return null;
    }
    return values.account(
        known(values, Target.OWNER_EMAIL, ownerByEmail, NO_USER, warnings),
        known(values, Target.MEASURE_POINT, pointByCode, NO_POINT, warnings));
  }

  private static @Nullable Long known(
      RowValues values,
      Target target,
      Function<String, Optional<Long>> found,
      String otherwise,
      List<String> warnings) {
    String text = values.text(target);
    Optional<Long> id = text == null ? Optional.empty() : found.apply(text);
    if (text != null && id.isEmpty()) {
      warnings.add(otherwise.formatted(text));
    }
    return id.orElse(null);
  }

  private @Nullable ContactDraft contact(RowValues values, List<String> warnings) {
    if (!mapping.describesContacts()) {
      return null;
    }
    if (values.text(Target.EMAIL) == null) {
      if (values.text(Target.CONTACT_ID) == null) {
        if (mapping.describesAnswers()) {
          return null;
        }
        values.at(Target.EMAIL);
        throw new InvalidInput("email", "There is no email address.");
      }
      warnings.add("There is no email address: this contact cannot be surveyed by mail.");
    }
    return values.contact();
  }
}
