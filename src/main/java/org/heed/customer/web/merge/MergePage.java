package org.heed.customer.web.merge;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.customer.Account;
import org.heed.customer.Contact;
import org.heed.platform.text.Money;

/**
 * What the pages of a merge say about the one they are about.
 *
 * @param kind {@code account} or {@code contact}
 * @param path its own page
 */
record MergePage(String kind, String path) {

  static MergePage ofAccount(long id) {
    return new MergePage("account", "/customers/accounts/" + id);
  }

  static MergePage ofContact(long id) {
    return new MergePage("contact", "/customers/contacts/" + id);
  }

  /**
   * One that might be the same.
   *
   * @param facts what tells it apart from others of its name
   */
  record Candidate(long id, String name, String facts) {

    static Candidate of(Account account) {
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

    static Candidate of(Contact contact) {
      return new Candidate(
          contact.id(),
          contact.displayName(),
          facts(contact.externalId(), contact.email(), contact.phone()));
    }

    private static String facts(@org.jspecify.annotations.Nullable String... known) {
      return Stream.of(known)
          .filter(Objects::nonNull)
          .filter(fact -> !fact.isBlank())
          .collect(Collectors.joining(" · "));
    }
  }
}
