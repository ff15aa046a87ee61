package org.heed.customer.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.heed.customer.AccountDraft;
import org.heed.customer.AccountRole;
import org.heed.customer.ConsentEntry.Decision;
import org.heed.customer.ContactDraft;
import org.heed.customer.mapping.Mapping.DateOrder;
import org.heed.customer.mapping.RowReader.Accepted;
import org.heed.customer.mapping.RowReader.Outcome;
import org.heed.customer.mapping.RowReader.Rejected;
import org.heed.customer.table.TableRow;
import org.heed.platform.web.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "1.200.000,50 €! ,! 120000050",
        "$1,200.50! .! 120050",
        "1'200.00 CHF! .! 120000",
        "12 000,5! ,! 1200050",
        "1200! .! 120000",
        "12,34,567.89! .! 123456789",
        "USD 99! .! 9900"
      })
  void amountsBecomeMinorUnits(String text, char sign, long expected) {
    assertThat(Amounts.minorUnits(text, sign, Amounts.currency(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "1.200.000,50! .",
        "1,200! ,",
        "12,34.5! .",
        "abc! .",
        "1.2.3! .",
        "1e9! .",
        "--5! ."
      })
  void amountsThatFitNotTheChosenSignAreRefused(String text, char sign) {
    assertThatThrownBy(() -> Amounts.minorUnits(text, sign, null)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void yenHaveNoDecimals() {
    assertThat(Amounts.minorUnits("¥1,200", '.', "JPY")).isEqualTo(1200);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31,MONTH_FIRST",
    "31.01.2026,DAY_FIRST",
    "31/1/2026,DAY_FIRST",
    "01/31/2026,MONTH_FIRST",
    "2026-01-31T10:00:00Z,YEAR_FIRST",
    "2026/1/31 08:15,YEAR_FIRST"
  })
  void datesAreReadInTheChosenOrder(String text, DateOrder order) {
    assertThat(Values.date(text, order)).isEqualTo(LocalDate.of(2026, 1, 31));
  }

  @ParameterizedTest
  @CsvSource({
    "31/01/2026,MONTH_FIRST",
    "30.02.2026,DAY_FIRST",
    "01/02/2026,YEAR_FIRST",
    "31.01.26,DAY_FIRST",
    "soon,DAY_FIRST"
  })
  void otherDatesAreRefused(String text, DateOrder order) {
    assertThatThrownBy(() -> Values.date(text, order)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void rowBecomesContactAndAccount() {
    Accepted row =
        (Accepted)
            read(
                List.of(
                    "email",
                    "first_name",
                    "last_name",
                    "role",
                    "opted_out",
                    "account_name",
                    "tier",
                    "revenue",
                    "owner_email",
                    "contact_attribute"),
                "Ada@Müller.de",
                "Ada",
                "Lovelace",
                "Decision Maker",
                "nein",
                "Acme",
                "a",
                "1.000 €",
                "nobody@example.com",
                "'=1+1");
    ContactDraft contact = Objects.requireNonNull(row.contact());
    AccountDraft account = Objects.requireNonNull(row.account());
    assertThat(contact.email()).isEqualTo("Ada@xn--mller-kva.de");
    assertThat(contact.name()).isEqualTo("Ada Lovelace");
    assertThat(contact.role()).isEqualTo(AccountRole.DECISION_MAKER);
    assertThat(contact.consent()).isNull();
    assertThat(contact.attributes()).containsValue("=1+1");
    assertThat(account.annualRevenue()).isEqualTo(100_000);
    assertThat(account.currency()).isEqualTo("EUR");
    assertThat(row.warnings().getFirst()).contains("Nobody signs in to Heed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "email! not an address! is not an email address",
        "email! a@b@example.com! is not an email address",
        "email! jürgen@example.com! is not an email address",
        "churned_on! 1066-10-14! not between 1900 and 2200",
        "opted_out! perhaps! neither yes nor no",
        "currency! Taler! is not a currency code"
      })
  void unusableCellIsNamedWithItsColumn(String target, String cell, String reason) {
    Outcome outcome =
        target.equals("email")
            ? read(List.of("email", "account_name"), cell, "Acme")
            : read(List.of("email", "account_name", target), "a@example.com", "Acme", cell);
    assertThat(((Rejected) outcome).reason()).startsWith("Column “").contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "time_zone! Mars/Olympus! is not a time zone",
        "time_zone! CST! is not a time zone",
        "time_zone! GMT-5! is not a time zone",
        "language! klingon! is not a language tag",
        "role! boss! is not a role",
        "tier! D! is not a tier",
        "renewal_on! 1066-10-14! not between 1900 and 2200",
        "renewal_on! soon! is not a date",
        "revenue! much! “much” is not an amount"
      })
  void customerIsTakenWithoutAValueThatNobodyCanRead(String target, String cell, String reason) {
    Accepted taken =
        (Accepted) read(List.of("email", "account_name", target), "a@example.com", "Acme", cell);

    assertThat(taken.contact()).isNotNull();
    assertThat(taken.account()).isNotNull();
    assertThat(taken.warnings())
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning)
                    .startsWith("Column “")
                    .contains(reason)
                    .endsWith("The row is taken without it."));
  }

  @ParameterizedTest
  @CsvSource({
    "Deutsch,de",
    "german,de",
    "Français,fr",
    "Englisch,en",
    "espagnol,es",
    "polski,pl",
    "日本語,ja",
    "pt_br,pt-BR"
  })
  void aLanguageMayBeNamed(String cell, String tag) {
    Accepted taken =
        (Accepted)
            read(List.of("email", "account_name", "language"), "a@example.com", "Acme", cell);
    assertThat(Objects.requireNonNull(taken.contact()).language()).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Vienna,Europe/Vienna",
    "europe/vienna,Europe/Vienna",
    "Vienna,Europe/Vienna",
    "New York,America/New_York",
    "America/New York,America/New_York",
    "São Paulo,America/Sao_Paulo",
    "port au prince,America/Port-au-Prince",
    "St. Johns,America/St_Johns",
    "Louisville,America/Kentucky/Louisville",
    "EST,America/New_York",
    "pst,America/Los_Angeles",
    "CET,CET",
    "CEST,CET",
    "MEZ,CET",
    "GMT,GMT",
    "UTC,UTC"
  })
  void aTimeZoneMayBeNamedByItsCityOrItsAbbreviation(String cell, String zone) {
    Accepted taken =
        (Accepted)
            read(List.of("email", "account_name", "time_zone"), "a@example.com", "Acme", cell);
    assertThat(taken.warnings()).isEmpty();
    assertThat(Objects.requireNonNull(taken.contact()).timeZone()).isEqualTo(zone);
  }

  @Test
  void rowWithoutAddressIsRejectedAndWithAnIdOnlyWarned() {
    assertThat(((Rejected) read(List.of("email", "name"), "", "Ada")).reason())
        .contains("There is no email address");
    Accepted row = (Accepted) read(List.of("email", "contact_id"), "", "C-1");
    assertThat(row.warnings().getFirst()).contains("cannot be surveyed");
  }

  @Test
  void cellTooManyIsRejected() {
    assertThat(((Rejected) read(List.of("email"), "a@example.com", "x")).reason())
        .contains("2 cells but there is 1 heading.");
  }

  @Test
  void optOutInEitherColumnWins() {
    Accepted row =
        (Accepted) read(List.of("email", "consent", "opted_out"), "a@example.com", "yes", "x");
    assertThat(Objects.requireNonNull(row.contact()).consent()).isEqualTo(Decision.OPTED_OUT);
  }

  @Test
  void mappingWithoutAnythingToRecogniseByIsAProblem() {
    assertThat(mapping(List.of("name")).problems()).isNotEmpty();
    assertThat(mapping(List.of("email", "tier")).problems()).isNotEmpty();
    assertThat(mapping(List.of("email", "email")).problems()).isNotEmpty();
    assertThat(mapping(List.of("account_name", "tier")).problems()).isEmpty();
    assertThat(mapping(List.of("email", "")).problems()).isEmpty();
  }

  @Test
  void possessiveHeadingsNameTheOwnersAddress() {
    List<TableRow> sample = List.of(row("ada@x.test", "mia@heed.test"));
    for (String heading : List.of("Owner's email", "Account owner’s e-mail")) {
      assertThat(Suggestions.suggest(List.of("Email", heading), sample).columns())
          .containsExactly("email", "owner_email");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "E-Mail-Adresse,email",
    "Correo electrónico,email",
    "Prénom,first_name",
    "Nachname,last_name",
    "Kundennummer,account_id",
    "Company name,account_name",
    "Società,account_name",
    "Jahresumsatz,revenue",
    "Renewal Date,renewal_on",
    "Zeitzone,time_zone",
    "Has Opted Out of Email,opted_out"
  })
  void headingsOfSeveralLanguagesAreUnderstood(String heading, String target) {
    assertThat(Suggestions.suggest(List.of(heading), List.of()).columns()).containsExactly(target);
  }

  @Test
  void formatsAreGuessedFromTheFirstRows() {
    List<TableRow> sample =
        List.of(row("a@example.com", "03/04/2026", "1.200,50"), row("b@x.org", "05/28/2026", "7"));
    Mapping guess = Suggestions.suggest(List.of("Contact address", "Renewal", "ARR"), sample);
    assertThat(guess.columns()).containsExactly("email", "renewal_on", "revenue");
    assertThat(guess.dates()).isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(guess.decimalSign()).isEqualTo(',');
    assertThat(Suggestions.datesAreAmbiguous(guess, sample)).isFalse();
    assertThat(Suggestions.datesAreAmbiguous(guess, sample.subList(0, 1))).isTrue();
  }

  @Test
  void jobTitlesUnderRoleAreKeptInsteadOfLeavingTheirRowsOut() {
    List<String> headings = List.of("Email", "Role", "Priority");
    assertThat(
            Suggestions.suggest(headings, List.of(row("a@x.org", "Head of IT", "high"))).columns())
        .containsExactly("email", "contact_attribute", "account_attribute");
    assertThat(
            Suggestions.suggest(headings, List.of(row("a@x.org", "decision maker", "A"))).columns())
        .containsExactly("email", "role", "tier");
  }

  @Test
  void oneUnknownTitleAmongKnownRolesDoesNotTurnTheColumnIntoAnAttribute() {
    List<String> headings = List.of("Email", "Role", "Priority");
    List<TableRow> sample =
        List.of(
            row("a@x.org", "decision maker", "A"),
            row("b@x.org", "Head of IT", "high"),
            row("c@x.org", "User", "B"),
            row("d@x.org", "", ""));
    assertThat(Suggestions.suggest(headings, sample).columns())
        .containsExactly("email", "role", "tier");
    assertThat(Suggestions.suggest(headings, sample.subList(0, 2)).columns())
        .containsExactly("email", "contact_attribute", "account_attribute");
  }

  @Test
  void amountsUnderAnUnknownHeadingTellTheDecimalSignToo() {
    List<TableRow> sample = List.of(row("a@x.org", "12.000,50 €", "31.12.2026"));
    assertThat(Suggestions.suggest(List.of("Email", "Wert", "Seit"), sample).decimalSign())
        .isEqualTo(',');
  }

  private static Outcome read(List<String> columns, String... cells) {
    List<String> headings = columns.stream().map(name -> "H " + name).toList();
    return new RowReader(
            headings, mapping(columns), email -> Optional.empty(), code -> Optional.empty())
        .read(row(cells));
  }

  private static Mapping mapping(List<String> columns) {
    return new Mapping(columns, DateOrder.DAY_FIRST, ',', null, null, null);
  }

  private static TableRow row(String... cells) {
    return new TableRow(2, List.of(cells));
  }
}
