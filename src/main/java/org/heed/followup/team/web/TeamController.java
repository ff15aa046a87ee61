package org.heed.followup.team.web;

import java.time.LocalDate;
import org.heed.followup.Cases;
import org.heed.followup.person.Absences;
import org.heed.followup.team.TeamLoads;
import org.heed.platform.text.Count;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who carries how much, who is away, and who takes over. */
@Controller
@RequiresPermission(Permission.LEAD_CASES)
class TeamController {

  private static final String BACK = "redirect:/team";

  private final TeamPages pages;
  private final TeamLoads loads;
  private final Absences absences;
  private final Cases cases;

  TeamController(TeamPages pages, TeamLoads loads, Absences absences, Cases cases) {
    this.pages = pages;
    this.loads = loads;
    this.absences = absences;
    this.cases = cases;
  }

  @GetMapping("/team")
  String team(Model page) {
    page.addAttribute("members", pages.members());
    page.addAttribute("today", pages.today());
    return "followup/team";
  }

  /** The people alone, for the page that is open. */
  @GetMapping("/team/people")
  String people(Model page) {
    team(page);
    return "followup/team :: people";
  }

  /** Gives one case to somebody else. */
  @PostMapping("/team/cases/{id}/owner")
  String handOver(
      @PathVariable long id,
      @RequestParam int revision,
      @RequestParam long ownerId,
      @RequestParam String reason,
      RedirectAttributes next) {
    return tell(
        next,
        () -> {
          cases.handOver(id, revision, ownerId, reason);
          return "The case has a new owner.";
        });
  }

  /** Gives all open cases of somebody who is away to their deputy. */
  @PostMapping("/team/people/{userId}/cover")
  String cover(@PathVariable long userId, @RequestParam long deputyId, RedirectAttributes next) {
    return tell(next, () -> handedOver(cases.handOverAll(userId, deputyId, "Away")));
  }

  private static String handedOver(int moved) {
    return Count.of(moved, "case") + (moved == 1 ? " has" : " have") + " a new owner.";
  }

  @PostMapping("/team/people/{userId}/capacity")
  String capacity(@PathVariable long userId, @RequestParam String number, RedirectAttributes next) {
    return tell(
        next,
        () -> {
          loads.changeCapacity(userId, number.matches("\\d{1,5}") ? Integer.parseInt(number) : 0);
          return "The capacity is saved.";
        });
  }

  @PostMapping("/team/people/{userId}/absence")
  String absent(
      @PathVariable long userId,
      @RequestParam @Nullable String firstDay,
      @RequestParam @Nullable String lastDay,
      @RequestParam @Nullable Long deputyId,
      RedirectAttributes next) {
    return tell(
        next,
        () -> {
          LocalDate first = TeamPages.day(firstDay);
          LocalDate last = TeamPages.day(lastDay);
          if (first == null || last == null) {
            throw new InvalidInput("lastDay", "Choose the first and the last day.");
          }
          absences.add(userId, first, last, deputyId);
          return "The absence is noted.";
        });
  }

  @PostMapping("/team/absences/{id}/end")
  String present(@PathVariable long id, RedirectAttributes next) {
    return tell(
        next,
        () -> {
          absences.remove(id);
          return "The absence is removed.";
        });
  }

  private static String tell(RedirectAttributes next, java.util.function.Supplier<String> change) {
    try {
      next.addFlashAttribute("flash", change.get());
    } catch (InvalidInput | Conflict problem) {
      next.addFlashAttribute("flash", problem.getMessage());
    }
    return BACK;
  }
}
