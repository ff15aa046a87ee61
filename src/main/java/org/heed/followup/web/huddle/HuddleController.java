package org.heed.followup.web.huddle;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.followup.huddle.HuddlePlans;
import org.heed.followup.huddle.HuddleSheet;
import org.heed.followup.huddle.Huddles;
import org.heed.followup.huddle.Rhythm;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.User;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One page for the week's huddle or the handover to the next shift. */
@Controller
@RequiresPermission(Permission.LEAD_CASES)
class HuddleController {

  private final Huddles huddles;
  private final HuddleSheet sheet;
  private final HuddlePlans plans;

  HuddleController(Huddles huddles, HuddleSheet sheet, HuddlePlans plans) {
    this.huddles = huddles;
    this.sheet = sheet;
    this.plans = plans;
  }

  /** A planned mail in words. */
  record PlanRow(long id, String what, String when, String to) {}

  /** A day to choose. */
  record Day(int number, String name) {}

  @GetMapping("/team/huddle")
  String show(
      @RequestParam(defaultValue = "") String lead,
      @RequestParam(defaultValue = "week") String rhythm,
      Model page) {
    return page(lead, rhythm, page);
  }

  @GetMapping("/team/huddle.pdf")
  ResponseEntity<byte[]> pdf(
      @RequestParam(defaultValue = "") String lead,
      @RequestParam(defaultValue = "week") String rhythm) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"huddle.pdf\"")
        .body(sheet.pdf(huddles.of(team(lead), Rhythm.of(rhythm))));
  }

  @PostMapping("/team/huddle/plans")
  String plan(
      @RequestParam(defaultValue = "") String lead,
      @RequestParam(defaultValue = "week") String rhythm,
      @RequestParam(defaultValue = "1") int weekday,
      @RequestParam(defaultValue = "8") int hour,
      @RequestParam(defaultValue = "") String address,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      DayOfWeek day = DayOfWeek.of(Math.clamp(weekday, 1, 7));
      plans.add(team(lead), Rhythm.of(rhythm), day, hour, address);
    } catch (InvalidInput wrong) {
      FormProblem.show(wrong, page, response);
      page.addAttribute("address", address);
      return page(lead, rhythm, page);
    }
    next.addFlashAttribute("flash", "Planned. The sheet comes by mail.");
    return back(lead, rhythm);
  }

  @PostMapping("/team/huddle/plans/{id}/remove")
  String remove(@PathVariable long id, RedirectAttributes next) {
    plans.remove(id);
    next.addFlashAttribute("flash", "Removed.");
    return "redirect:/team/huddle";
  }

  private static String back(String lead, String rhythm) {
    return "redirect:/team/huddle?rhythm="
        + Rhythm.of(rhythm).key()
        + (team(lead) == null ? "" : "&lead=" + team(lead));
  }

  /** A lead sees their own team first; {@code all} is everybody. */
  private String page(String lead, String rhythm, Model page) {
    List<User> leads = huddles.leads();
    Long reader = Actor.current().id();
    boolean leading = leads.stream().anyMatch(one -> Long.valueOf(one.id()).equals(reader));
    Long team = lead.isEmpty() && leading ? reader : team(lead);
    page.addAttribute("huddle", huddles.of(team, Rhythm.of(rhythm)));
    page.addAttribute("base", "");
    page.addAttribute("leads", leads);
    page.addAttribute("lead", team);
    page.addAttribute("rhythms", Rhythm.values());
    page.addAttribute("plans", rows());
    page.addAttribute(
        "days", Arrays.stream(DayOfWeek.values()).map(HuddleController::day).toList());
    return "followup/huddle/page";
  }

  private static @Nullable Long team(String lead) {
    return lead.matches("\\d{1,18}") ? Long.valueOf(lead) : null;
  }

  private static Day day(DayOfWeek day) {
    return new Day(day.getValue(), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }

  private List<PlanRow> rows() {
    Map<Long, String> names =
        huddles.leads().stream().collect(Collectors.toMap(User::id, User::name));
    return plans.all().stream().map(plan -> row(plan, names)).toList();
  }

  private static PlanRow row(HuddlePlans.Plan plan, Map<Long, String> names) {
    Long lead = plan.leadId();
    String address = plan.address();
    String days =
        plan.rhythm() == Rhythm.WEEK ? "Every " + day(plan.weekday()).name() : "Monday to Friday";
    return new PlanRow(
        plan.id(),
        (lead == null ? "Everybody" : "Team of " + names.getOrDefault(lead, "somebody who left"))
            + ", "
            + plan.rhythm().label().toLowerCase(Locale.ROOT),
        "%s, %02d:00".formatted(days, plan.hour()),
        address == null ? "the people of the team" : address);
  }
}
