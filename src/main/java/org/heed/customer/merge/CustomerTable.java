package org.heed.customer.merge;

/**
 * A table whose rows belong to accounts or contacts; every bean of this type is counted before a
 * merge. Whose module it is moves the rows, when it hears of the merge.
 *
 * @param name of the table; its columns are {@code account_id} and {@code contact_id}
 * @param words what its rows are, in the plural
 * @param ofAccounts whether they belong to accounts
 * @param ofContacts whether they belong to contacts
 * @param order position among what is shown; smaller comes first
 */
public record CustomerTable(
    String name, String words, boolean ofAccounts, boolean ofContacts, int order) {}
