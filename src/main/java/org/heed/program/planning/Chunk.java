package org.heed.program.planning;

/**
 * What one chunk planned.
 *
 * @param lastContactId where the next one begins, with the account of that contact
 */
record Chunk(int considered, long lastContactId, long lastAccountId, int invited, int suppressed) {

  /** This chunk, if the next one begins elsewhere. */
  Chunk upTo(long contactId, long accountId) {
    return new Chunk(considered, contactId, accountId, invited, suppressed);
  }
}
