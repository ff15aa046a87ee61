package org.heed.dashboard.board;

import jakarta.servlet.http.HttpServletResponse;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.PublicEndpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A wall opened by its link: numbers only, nothing leads from it into Heed. */
@Controller
@PublicEndpoint("A signed link that the board's people gave out opens it, and can be withdrawn")
class WallController {

  private static final String FRAMED =
      "default-src 'self'; img-src 'self' data:; frame-ancestors *; base-uri 'none';"
          + " form-action 'none'; object-src 'none'";

  private final WallLinks links;
  private final Boards boards;
  private final Tiles tiles;

  WallController(WallLinks links, Boards boards, Tiles tiles) {
    this.links = links;
    this.boards = boards;
    this.tiles = tiles;
  }

  @GetMapping("/wall/{token}")
  String wall(@PathVariable String token, HttpServletResponse response, Model model) {
    WallLinks.Wall wall = open(token);
    response.setHeader("Content-Security-Policy", FRAMED);
    response.setHeader("Referrer-Policy", "no-referrer");
    WorkspaceScope.run(
        wall.workspaceId(),
        () -> {
          model.addAttribute("board", boards.find(wall.boardId()));
          model.addAttribute("tiles", tiles.of(wall.boardId(), false));
        });
    model.addAttribute("refresh", "/wall/" + token + "/tiles");
    model.addAttribute("trigger", "every 2s");
    return "dashboard/wall";
  }

  @GetMapping("/wall/{token}/tiles")
  String tiles(@PathVariable String token, Model model) {
    WallLinks.Wall wall = open(token);
    WorkspaceScope.run(
        wall.workspaceId(), () -> model.addAttribute("tiles", tiles.of(wall.boardId(), false)));
    return "dashboard/board-parts :: wall";
  }

  private WallLinks.Wall open(String token) {
    return links
        .open(token)
        .orElseThrow(() -> new NotFound("This link does not open a wall any more."));
  }
}
