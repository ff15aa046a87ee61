package org.heed.dashboard.board;

import java.time.DayOfWeek;
import java.time.Duration;
import org.heed.platform.jobs.RecurringJob;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.EveryWorkspace;
import org.heed.workspace.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Boards as PDF and by mail. */
@Controller
@RequiresPermission(Permission.EDIT_PROGRAM)
class DigestController {

  private final Boards boards;
  private final Digests digests;
  private final BoardPrint print;

  DigestController(Boards boards, Digests digests, BoardPrint print) {
    this.boards = boards;
    this.digests = digests;
    this.print = print;
  }

  @Bean
  static RecurringJob sendBoards(EveryWorkspace everywhere, Digests digests) {
    return new RecurringJob(
        "board-digests",
        Duration.ofMinutes(1),
        () -> everywhere.run("Boards by mail", digests::sendDue));
  }

  @GetMapping("/boards/{id}/pdf")
  @RequiresPermission(Permission.SEE_SCORES)
  ResponseEntity<byte[]> pdf(@PathVariable long id) {
    byte[] pdf = print.pdf(boards.find(id));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("heed-board.pdf").build().toString())
        .body(pdf);
  }

  @PostMapping("/boards/{id}/digests")
  String add(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "1") int weekday,
      @RequestParam(defaultValue = "7") int hour,
      RedirectAttributes next) {
    try {
      DayOfWeek day = weekday >= 1 && weekday <= 7 ? DayOfWeek.of(weekday) : null;
      digests.add(boards.find(id).id(), Role.of(role), new Rhythm(day, Math.clamp(hour, 0, 23)));
      next.addFlashAttribute("flash", "The board goes by mail from now on.");
    } catch (InvalidInput refused) {
      next.addFlashAttribute("problem", String.valueOf(refused.getMessage()));
    }
    return "redirect:/boards/" + id;
  }

  @PostMapping("/boards/{id}/digests/{digest}/removal")
  String remove(@PathVariable long id, @PathVariable long digest, RedirectAttributes next) {
    digests.remove(id, digest);
    next.addFlashAttribute("flash", "The board goes by mail no more.");
    return "redirect:/boards/" + id;
  }
}
