package org.heed.dashboard.board;

import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.text.SignedToken;
import org.springframework.stereotype.Component;

/** Links that open a wall without signing in, for frames in other pages and for screens. */
@Component
class WallLinks {

  private static final String PURPOSE = "wall";

  private final SignedToken tokens;
  private final Boards boards;
  private final HeedSettings settings;

  WallLinks(SignedToken tokens, Boards boards, HeedSettings settings) {
    this.tokens = tokens;
    this.boards = boards;
    this.settings = settings;
  }

  String address(Board board) {
    String token =
        tokens.sign(PURPOSE, WorkspaceScope.current(), board.id(), board.linkGeneration());
    return settings.publicUrl() + "/wall/" + token;
  }

  /** The wall of a link that is still good. */
  Optional<Wall> open(String token) {
    return tokens
        .verify(PURPOSE, 3, token)
        .map(parts -> new Wall(parts[0], parts[1], parts[2]))
        .filter(this::isOpen);
  }

  private boolean isOpen(Wall wall) {
    return WorkspaceScope.call(
        wall.workspaceId(),
        () ->
            boards.all().stream()
                .filter(board -> board.id() == wall.boardId())
                .anyMatch(board -> board.shared() && board.linkGeneration() == wall.generation()));
  }

  /** What a link says. */
  record Wall(long workspaceId, long boardId, long generation) {}
}
