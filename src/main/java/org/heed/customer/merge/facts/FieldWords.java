package org.heed.customer.merge.facts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.heed.customer.Account;
import org.heed.customer.AccountRole;
import org.heed.customer.Accounts;
import org.heed.customer.Contact;
import org.heed.customer.place.MeasurePoints;
import org.heed.platform.text.LanguageName;
import org.heed.platform.text.Money;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what two customers say for people. */
@Component
public class FieldWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final Users users;
  private final MeasurePoints points;
  private final Accounts accounts;

  FieldWords(Users users, MeasurePoints points, Accounts accounts) {
    this.users = users;
    this.points = points;
    this.accounts = accounts;
  }

  /** What two accounts say about one thing. */
  public MergedField of(AccountField field, Account merged, Account survivor) {
    Long sum = field == AccountField.REVENUE ? AccountField.sum(merged, survivor) : null;
    return new MergedField(
        field.fact().key(),
        field.fact().label(),
        words(field, merged),
        words(field, survivor),
        field.isOpen(merged, survivor),
        sum == null ? null : Money.words(sum, survivor.currency()));
  }

  private @Nullable String words(AccountField field, Account account) {
    Object value = field.fact().of(account);
    if (value == null) {
      return null;
    }
    return switch (field) {
      case OWNER -> users.find((Long) value).map(User::name).orElse("somebody who left");
      case REVENUE -> Money.words((Long) value, account.currency());
      case STARTED, RENEWAL, CHURNED -> DAY.format((LocalDate) value);
      case MEASURE_POINT -> points.get((Long) value).name();
      default -> value.toString();
    };
  }

  /** What two contacts say about one thing. */
  public MergedField of(ContactField field, Contact merged, Contact survivor) {
    return new MergedField(
        field.fact().key(),
        field.fact().label(),
        words(field, merged),
        words(field, survivor),
        field.fact().differs(merged, survivor),
        null);
  }

  private @Nullable String words(ContactField field, Contact contact) {
    Object value = field.fact().of(contact);
    if (value == null) {
      return null;
    }
    return switch (field) {
      case ACCOUNT -> accounts.find((Long) value).map(Account::name).orElse(null);
      case LANGUAGE -> LanguageName.of(value.toString());
      case ROLE -> ((AccountRole) value).label();
      default -> value.toString();
    };
  }
}
