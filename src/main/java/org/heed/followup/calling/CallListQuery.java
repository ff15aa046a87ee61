package org.heed.followup.calling;

import org.heed.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Which open cases to list.
 *
 * @param ownerId only this user's; null for everybody's
 * @param team whether also those of the people whom this user leads
 * @param search words that must occur in the account's or contact's name, address or comment; empty
 *     for all
 * @param page from 0
 */
public record CallListQuery(@Nullable Long ownerId, boolean team, String search, int page) {

  /** Lines on one page. */
  public static final int PAGE_SIZE = 40;

  private static final int MAX_SEARCH = 100;

  /** The cases of one user, or of everybody. */
  public CallListQuery(@Nullable Long ownerId, String search, int page) {
    this(ownerId, false, search, page);
  }

  /** Cleans the search and keeps the page in range. */
  public CallListQuery {
    search = PlainText.cleanLine(search, MAX_SEARCH);
    page = Math.max(0, Math.min(page, 100));
  }
}
