package org.heed.program.web.editor;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.platform.web.SettingsPage;
import org.heed.program.consent.NeverAsk;
import org.heed.program.web.Entries;
import org.heed.workspace.Actor;
import org.heed.workspace.calendar.Calendars;
import org.heed.workspace.calendar.Holidays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What holds for every touchpoint and every case: holidays, working hours, and who is never asked.
 */
@Controller
@SettingsPage
@RequiresPermission(Permission.SEE_PROGRAM)
class CalendarController {

  private static final String ADDRESS = "/program/calendar";

  private final Holidays holidays;
  private final Calendars calendars;
  private final NeverAsk neverAsk;
  private final TransactionTemplate transaction;

  CalendarController(
      Holidays holidays, Calendars calendars, NeverAsk neverAsk, TransactionTemplate transaction) {
    this.holidays = holidays;
    this.calendars = calendars;
    this.neverAsk = neverAsk;
    this.transaction = transaction;
  }

  /** Where people look for it among the settings. */
  @GetMapping("/settings/calendar")
  String found() {
    return "redirect:" + ADDRESS;
  }

  @GetMapping(ADDRESS)
  String show(Model page) {
    return show(CalendarForm.of(calendars, holidays, neverAsk), new Entries(), page);
  }

  private static String show(CalendarForm form, Entries entries, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("problems", entries.problems());
    page.addAttribute("weekdays", DayOfWeek.values());
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    page.addAttribute("setsHours", setsHours());
    return "program/calendar";
  }

  /** Working hours decide over deadlines, so they are not the program's alone. */
  private static boolean setsHours() {
    return Actor.current().may(Permission.MANAGE_WORKSPACE);
  }

  @PostMapping(ADDRESS)
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String save(
      @ModelAttribute CalendarForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    Entries entries = new Entries();
    var closed = form.closedDays(entries);
    var spared = form.spared(entries);
    var hours = form.workingHours(entries);
    if (!entries.problems().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(form, entries, page);
    }
    transaction.executeWithoutResult(
        status -> {
          if (setsHours()) {
            calendars.change(hours);
          }
          holidays.replace(closed);
          neverAsk.replace(spared);
        });
    next.addFlashAttribute(
        "flash", "Saved. It holds for what is planned from now on, and for open cases.");
    return "redirect:" + ADDRESS;
  }
}
