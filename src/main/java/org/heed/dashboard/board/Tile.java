package org.heed.dashboard.board;

import org.heed.dashboard.explore.Address;
import org.heed.dashboard.explore.SavedView;
import org.heed.dashboard.explore.View;

/** A saved view with its numbers. */
record Tile(long boardId, SavedView saved, View view) {

  /** The view with the words behind its number, and the way back to this board. */
  public String words() {
    return Address.parse(saved.query()).with("board", Long.toString(boardId)).at("/explore")
        + "#words";
  }
}
