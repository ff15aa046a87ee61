package org.heed.dashboard.board;

import java.time.Instant;
import org.heed.workspace.Role;

/** A board on its way to a role. */
record Digest(long id, long boardId, Role role, Rhythm rhythm, Instant nextAt) {

  public String words() {
    return "%s to everybody who is %s".formatted(rhythm.words(), role.label());
  }
}
