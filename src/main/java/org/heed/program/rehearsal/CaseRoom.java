package org.heed.program.rehearsal;

import java.util.Map;

/** How many cases people have and can carry, supplied by the module that follows answers up. */
public interface CaseRoom {

  /** Everybody who works on cases, by user. */
  Map<Long, Room> byOwner();

  /**
   * The room of one person.
   *
   * @param open cases that are open now
   * @param carries open cases that the person can carry at a time
   */
  record Room(int open, int carries) {}
}
