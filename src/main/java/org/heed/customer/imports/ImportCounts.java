package org.heed.customer.imports;

/**
 * What an import did, or after a dry run would do.
 *
 * @param rows rows read, blank ones and headings aside
 * @param answersCreated answers that were not there yet
 * @param answersUnchanged answers that were there already
 * @param rejected rows left out
 * @param warned rows taken with a warning
 */
public record ImportCounts(
    long rows,
    long contactsCreated,
    long contactsUpdated,
    long contactsUnchanged,
    long accountsCreated,
    long accountsUpdated,
    long accountsUnchanged,
    long answersCreated,
    long answersUnchanged,
    long rejected,
    long warned) {

  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Whether anything would be, or was, stored. */
  public boolean changesAnything() {
    return contactsCreated + contactsUpdated + accountsCreated + accountsUpdated + answersCreated
        > 0;
  }
}
