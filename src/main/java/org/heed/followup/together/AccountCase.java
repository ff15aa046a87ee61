package org.heed.followup.together;

import java.time.Instant;
import java.util.List;

/**
 * The cases of several unhappy people of one account. It is open while one of them is.
 *
 * @param revision grows with every change of its owner
 * @param ownerId who sees to the account as a whole
 * @param cases those that the reader may see, open ones first, oldest first
 */
public record AccountCase(
    long id,
    int revision,
    long accountId,
    String accountName,
    long ownerId,
    String ownerName,
    Instant openedAt,
    List<GroupedCase> cases) {

  /** Those that are still to be closed. */
  public List<GroupedCase> open() {
    return cases.stream().filter(GroupedCase::isOpen).toList();
  }

  /** Whether one of its cases is. */
  public boolean isOpen() {
    return cases.stream().anyMatch(GroupedCase::isOpen);
  }
}
