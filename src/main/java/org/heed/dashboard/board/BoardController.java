package org.heed.dashboard.board;

import java.util.Arrays;
import java.util.List;
import org.heed.dashboard.explore.SavedView;
import org.heed.dashboard.explore.SavedViews;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Boards and what is pinned to them. */
@Controller
@RequiresPermission(Permission.SEE_SCORES)
class BoardController {

  private final Boards boards;
  private final Tiles tiles;
  private final SavedViews saved;
  private final WallLinks links;
  private final Digests digests;

  BoardController(Boards boards, Tiles tiles, SavedViews saved, WallLinks links, Digests digests) {
    this.digests = digests;
    this.boards = boards;
    this.tiles = tiles;
    this.saved = saved;
    this.links = links;
  }

  @GetMapping("/boards")
  String list(Model model) {
    model.addAttribute("boards", boards.all());
    return "dashboard/boards";
  }

  @PostMapping("/boards")
  String create(@RequestParam(defaultValue = "") String name, RedirectAttributes next) {
    try {
      return "redirect:/boards/" + boards.create(name);
    } catch (InvalidInput refused) {
      next.addFlashAttribute("problem", String.valueOf(refused.getMessage()));
      next.addFlashAttribute("typed", name);
      return "redirect:/boards";
    }
  }

  @GetMapping("/boards/{id}")
  String show(@PathVariable long id, Model model) {
    Board board = boards.find(id);
    List<Tile> shown = tiles.of(id, Actor.current().may(Permission.SEE_RESPONSES));
    List<Long> pinned = shown.stream().map(tile -> tile.saved().id()).toList();
    List<SavedView> others =
        saved.all().stream().filter(view -> !pinned.contains(view.id())).toList();
    model.addAttribute("board", board);
    model.addAttribute("tiles", shown);
    model.addAttribute("hidden", tiles.why());
    model.addAttribute("others", others);
    model.addAttribute("link", board.shared() ? links.address(board) : null);
    model.addAttribute("digests", digests.of(id));
    model.addAttribute("roles", readers());
    model.addAttribute("mayPlan", Actor.current().may(Permission.EDIT_PROGRAM));
    return "dashboard/board";
  }

  private static List<Role> readers() {
    return Arrays.stream(Role.values())
        .filter(role -> role.permissions().contains(Permission.SEE_SCORES))
        .toList();
  }

  /** The tiles alone, for a page that heard of news. */
  @GetMapping("/boards/{id}/tiles")
  String tiles(@PathVariable long id, Model model) {
    model.addAttribute(
        "tiles", tiles.of(boards.find(id).id(), Actor.current().may(Permission.SEE_RESPONSES)));
    return "dashboard/board-parts :: tiles";
  }

  @GetMapping("/boards/{id}/wall")
  String wall(@PathVariable long id, Model model) {
    model.addAttribute("board", boards.find(id));
    model.addAttribute("tiles", tiles.of(id, false));
    model.addAttribute("refresh", "/boards/" + id + "/wall/tiles");
    model.addAttribute("trigger", "live:scores from:body, every 60s");
    model.addAttribute("topics", "scores");
    return "dashboard/wall";
  }

  @GetMapping("/boards/{id}/wall/tiles")
  String wallTiles(@PathVariable long id, Model model) {
    model.addAttribute("tiles", tiles.of(boards.find(id).id(), false));
    return "dashboard/board-parts :: wall";
  }

  @PostMapping("/boards/{id}/views")
  String pin(@PathVariable long id, @RequestParam long view) {
    boards.pin(boards.find(id).id(), view);
    return "redirect:/boards/" + id;
  }

  @PostMapping("/boards/{id}/views/{view}/removal")
  String unpin(@PathVariable long id, @PathVariable long view, RedirectAttributes next) {
    boards.unpin(id, view);
    next.addFlashAttribute("flash", "Taken off the board. The view itself is still there.");
    return "redirect:/boards/" + id;
  }

  @PostMapping("/boards/{id}/sharing")
  String share(@PathVariable long id, @RequestParam(defaultValue = "false") boolean shared) {
    boards.share(boards.find(id).id(), shared);
    return "redirect:/boards/" + id;
  }

  @PostMapping("/boards/{id}/removal")
  String delete(@PathVariable long id, RedirectAttributes next) {
    boards.delete(id);
    next.addFlashAttribute("flash", "The board is gone; its views are still there.");
    return "redirect:/boards";
  }
}
