package org.heed.dashboard.board;

import java.util.List;
import org.heed.dashboard.explore.Address;
import org.heed.dashboard.explore.Views;
import org.heed.workspace.PersonalFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills a board with numbers. */
@Component
class Tiles {

  private static final String OWNER = "owner";

  private final Boards boards;
  private final Views views;
  private final PersonalFigures personal;

  Tiles(Boards boards, Views views, PersonalFigures personal) {
    this.personal = personal;
    this.boards = boards;
    this.views = views;
  }

  /** Why tiles by person are left out; null while they are shown. */
  @Nullable String why() {
    return personal.why();
  }

  List<Tile> of(long boardId, boolean linked) {
    boolean hidden = why() != null;
    return boards.views(boardId).stream()
        .filter(saved -> !hidden || !Address.parse(saved.query()).names(OWNER))
        .map(saved -> new Tile(boardId, saved, views.view(Address.parse(saved.query()), linked)))
        .toList();
  }
}
