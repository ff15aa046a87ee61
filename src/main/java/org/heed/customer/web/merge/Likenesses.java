package org.heed.customer.web.merge;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.customer.Account;
import org.heed.customer.Accounts;
import org.heed.customer.Contact;
import org.heed.customer.Contacts;
import org.heed.customer.browse.AccountFilter;
import org.heed.customer.browse.AccountList;
import org.heed.customer.browse.AccountSort;
import org.heed.customer.browse.ContactList;
import org.heed.platform.text.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the accounts and contacts that may be another one of their kind. */
@Component
class Likenesses {

  private final Accounts accounts;
  private final AccountList accountList;
  private final Contacts contacts;
  private final ContactList contactList;

  Likenesses(
      Accounts accounts, AccountList accountList, Contacts contacts, ContactList contactList) {
    this.accounts = accounts;
    this.accountList = accountList;
    this.contacts = contacts;
    this.contactList = contactList;
  }

  /**
   * One that might be the same.
   *
   * @param facts what tells it apart from others of its name
   */
  record Candidate(long id, String name, String facts) {}

  /** What the one is called that might be here twice. */
  String name(MergePage one) {
    return one.ofAccount() ? accounts.get(one.id()).name() : contacts.get(one.id()).displayName();
  }

  /**
   * Others of these words; without words accounts whose name begins alike, contacts of the same
   * surname.
   */
  List<Candidate> of(MergePage one, String words) {
    String beginning = words.isEmpty() ? beginning(one) : words;
    if (beginning.isEmpty()) {
      return List.of();
    }
    Stream<Candidate> found =
        one.ofAccount()
            ? accountsOf(beginning)
            : contactList.search(beginning).stream().map(Likenesses::candidate);
    return found.filter(other -> other.id() != one.id()).toList();
  }

  private String beginning(MergePage one) {
    if (one.ofAccount()) {
      return accounts.get(one.id()).name().split("[ ,.-]", 2)[0];
    }
    String name = contacts.get(one.id()).name();
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private Stream<Candidate> accountsOf(String beginning) {
    AccountFilter filter = new AccountFilter(beginning, null, null, null, null);
    return accountList.page(filter, AccountSort.NAME, null).rows().stream()
        .map(Likenesses::candidate);
  }

  private static Candidate candidate(Account account) {
    Long revenue = account.annualRevenue();
    return new Candidate(
        account.id(),
        account.name(),
        facts(
            account.externalId(),
            account.segment(),
            account.region(),
            revenue == null ? null : Money.words(revenue, account.currency())));
  }

  private static Candidate candidate(Contact contact) {
    return new Candidate(
        contact.id(),
        contact.displayName(),
        facts(contact.externalId(), contact.email(), contact.phone()));
  }

  private static String facts(@Nullable String... known) {
    return Stream.of(known)
        .filter(Objects::nonNull)
        .filter(fact -> !fact.isBlank())
        .collect(Collectors.joining(" · "));
  }
}
