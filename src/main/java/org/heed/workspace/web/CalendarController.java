package org.heed.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.calendar.Calendars;
import org.heed.workspace.calendar.Holidays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the company works: hours for deadlines, holidays for deadlines and for sending. */
@Controller
@RequiresPermission(Permission.MANAGE_WORKSPACE)
class CalendarController {

  private final Calendars calendars;
  private final Holidays holidays;

  CalendarController(Calendars calendars, Holidays holidays) {
    this.calendars = calendars;
    this.holidays = holidays;
  }

  @GetMapping("/settings/calendar")
  String show(Model page) {
    return form(CalendarForm.of(calendars, holidays), page);
  }

  @PostMapping("/settings/calendar")
  String save(
      @ModelAttribute CalendarForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      var days = form.holidays();
      calendars.change(form.workingHours());
      holidays.replace(days);
    } catch (InvalidInput problem) {
      Problems.show(problem, page, response);
      return form(form, page);
    }
    next.addFlashAttribute("flash", "The calendar is saved. Deadlines of open cases follow it.");
    return "redirect:/settings/calendar";
  }

  private static String form(CalendarForm form, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("weekdays", DayOfWeek.values());
    return "workspace/calendar";
  }
}
