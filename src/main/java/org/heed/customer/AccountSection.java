package org.heed.customer;

import org.heed.platform.web.Permission;

/**
 * A part of an account's page that another module shows; every bean of this type appears there.
 *
 * @param title its heading
 * @param path where its content comes from; {@code {id}} stands for the account
 * @param permission who sees it
 * @param order position; smaller comes first
 */
public record AccountSection(String title, String path, Permission permission, int order) {

  /** Where the content for this account comes from. */
  public String of(long accountId) {
    return path.replace("{id}", Long.toString(accountId));
  }
}
