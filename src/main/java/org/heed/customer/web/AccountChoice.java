package org.heed.customer.web;

import java.util.List;
import java.util.Optional;
import org.heed.customer.Account;
import org.heed.customer.Accounts;
import org.heed.customer.browse.AccountFilter;
import org.heed.customer.browse.AccountList;
import org.heed.customer.browse.AccountSort;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the account that somebody typed the name of. */
@Component
class AccountChoice {

  private final Accounts accounts;
  private final AccountList list;

  AccountChoice(Accounts accounts, AccountList list) {
    this.accounts = accounts;
    this.list = list;
  }

  /** The account behind a link; null for none. */
  @Nullable Account of(@Nullable Long id) {
    return id == null ? null : accounts.find(id).orElse(null);
  }

  /**
   * The account that a form names; null when it names none.
   *
   * @throws InvalidInput when there is no account of this name
   */
  @Nullable Account of(ContactForm form) {
    String typed = AccountForm.given(form.account());
    if (typed == null) {
      return null;
    }
    return before(form)
        .filter(account -> account.name().equalsIgnoreCase(typed))
        .or(() -> named(typed))
        .orElseThrow(
            () ->
                new InvalidInput("account", "There is no account of this name. Create it first."));
  }

  /** The account the form came with: of two with one name, it is the one that is meant. */
  private Optional<Account> before(ContactForm form) {
    String id = AccountForm.given(form.accountId());
    return id != null && id.matches("[0-9]{1,18}")
        ? accounts.find(Long.parseLong(id))
        : Optional.empty();
  }

  private Optional<Account> named(String typed) {
    String name = PlainText.cleanLine(typed, 200);
    List<Account> candidates =
        list.page(new AccountFilter(name, null, null, null, null), AccountSort.NAME, null).rows();
    return candidates.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
  }
}
