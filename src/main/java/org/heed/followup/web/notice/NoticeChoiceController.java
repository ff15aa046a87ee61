package org.heed.followup.web.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.heed.followup.notice.NoticeChoice;
import org.heed.followup.notice.NoticeChoices;
import org.heed.followup.notice.NoticeKind;
import org.heed.followup.notice.NoticeLog;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person wants to hear about, and what they were told. */
@Controller
@RequiresPermission(Permission.SIGNED_IN)
class NoticeChoiceController {

  private static final int SHOWN = 30;
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(zone -> zone.equals("UTC") || zone.matches("[A-Z][a-z]+/.*"))
          .filter(zone -> !zone.startsWith("Etc/"))
          .sorted()
          .toList();

  private final NoticeChoices choices;
  private final NoticeLog log;

  NoticeChoiceController(NoticeChoices choices, NoticeLog log) {
    this.choices = choices;
    this.log = log;
  }

  @GetMapping("/profile/notices")
  String show(Model page) {
    return page(ChoiceForm.of(choices.of(self())), page);
  }

  @PostMapping("/profile/notices")
  String change(
      @RequestParam Map<String, String> typed,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    ChoiceForm form = ChoiceForm.of(typed);
    try {
      choices.change(self(), form.choice());
    } catch (InvalidInput wrong) {
      FormProblem.show(wrong, page, response);
      return page(form, page);
    }
    next.addFlashAttribute("flash", "Saved. It holds for what waits, too.");
    return "redirect:/profile/notices";
  }

  private String page(ChoiceForm form, Model page) {
    ZoneId zone = choices.of(self()).zone();
    page.addAttribute("form", form);
    page.addAttribute("kinds", NoticeKind.values());
    page.addAttribute("ways", NoticeChoice.Way.values());
    page.addAttribute("zones", ZONES);
    page.addAttribute(
        "told", log.of(self(), SHOWN).stream().map(entry -> NoticeRow.of(entry, zone)).toList());
    return "followup/notice/choice";
  }

  private static long self() {
    if (Actor.current() instanceof Person person) {
      return person.userId();
    }
    throw new NotFound("Only people choose what they hear about.");
  }
}
