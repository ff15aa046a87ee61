package org.heed.customer.merge;

import org.heed.customer.Account;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one of two accounts or contacts of the workspace in scope. It cannot be undone. */
@Service
public class Merges {

  private final AccountMerging accounts;
  private final ContactMerging contacts;

  Merges(AccountMerging accounts, ContactMerging contacts) {
    this.accounts = accounts;
    this.contacts = contacts;
  }

  /**
   * Makes the merged account part of the one that stays. Contacts and outcomes go with it at once;
   * answers, invitations, cases and the rest within a second, with all roll-ups. Of two outcomes of
   * one kind and day, the survivor's stays. Audited.
   *
   * @return the one that is gone, as it was
   * @throws org.heed.platform.web.NotFound when the one that goes is not there
   * @throws org.heed.platform.web.Conflict when it was merged before
   * @throws org.heed.platform.web.InvalidInput when the one that stays is not there
   */
  @Transactional
  public Account accounts(MergeOrder order) {
    return accounts.merge(order);
  }

  /** The same for two contacts that are one person; an opt-out of either holds. */
  @Transactional
  public void contacts(MergeOrder order) {
    contacts.merge(order);
  }
}
