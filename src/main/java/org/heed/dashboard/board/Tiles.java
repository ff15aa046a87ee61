package org.heed.dashboard.board;

import java.util.List;
import org.heed.dashboard.explore.Address;
import org.heed.dashboard.explore.Views;
import org.springframework.stereotype.Component;

/** Fills a board with numbers. */
@Component
class Tiles {

  private final Boards boards;
  private final Views views;

  Tiles(Boards boards, Views views) {
    this.boards = boards;
    this.views = views;
  }

  List<Tile> of(long boardId, boolean linked) {
    return boards.views(boardId).stream()
        .map(saved -> new Tile(boardId, saved, views.view(Address.parse(saved.query()), linked)))
        .toList();
  }
}
