package org.heed.program.web.editor;

import jakarta.servlet.http.HttpServletResponse;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.consent.NeverAsk;
import org.heed.program.web.Entries;
import org.heed.workspace.Actor;
import org.heed.workspace.calendar.Holidays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What holds for every touchpoint: the days without surveys, and who is never asked. */
@Controller
@RequestMapping("/program/calendar")
@RequiresPermission(Permission.SEE_PROGRAM)
class CalendarController {

  private final Holidays holidays;
  private final NeverAsk neverAsk;
  private final TransactionTemplate transaction;

  CalendarController(Holidays holidays, NeverAsk neverAsk, TransactionTemplate transaction) {
    this.holidays = holidays;
    this.neverAsk = neverAsk;
    this.transaction = transaction;
  }

  @GetMapping
  String show(Model page) {
    return show(
        ListsText.of(holidays.all()), ListsText.ofEntries(neverAsk.all()), new Entries(), page);
  }

  private static String show(String days, String never, Entries entries, Model page) {
    page.addAttribute("holidays", days);
    page.addAttribute("never", never);
    page.addAttribute("problems", entries.problems());
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    return "program/calendar";
  }

  @PostMapping
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String save(
      @RequestParam(name = "holidays", defaultValue = "") String days,
      @RequestParam(defaultValue = "") String never,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    Entries entries = new Entries();
    var closed = ListsText.holidays(days, entries);
    var spared = ListsText.entries(never, entries);
    if (!entries.problems().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(days, never, entries, page);
    }
    transaction.executeWithoutResult(
        status -> {
          holidays.replace(closed);
          neverAsk.replace(spared);
        });
    next.addFlashAttribute("flash", "Saved. It holds for what is planned from now on.");
    return "redirect:/program/calendar";
  }
}
