package org.heed.program.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.settings.MailHindrance;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.experience.Experience;
import org.heed.program.rehearsal.Assumptions;
import org.heed.program.rehearsal.DryRun;
import org.heed.program.rehearsal.Forecast;
import org.heed.program.rehearsal.Launch;
import org.heed.program.rehearsal.PilotBooks;
import org.heed.workspace.Actor;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rehearsal of the whole program, its pilot, its launch and its stop. */
@Controller
@RequestMapping("/program/launch")
@RequiresPermission(Permission.SEE_PROGRAM)
class LaunchController {

  private static final String BACK = "redirect:/program/launch";

  private final DryRun rehearsal;
  private final Experience experience;
  private final Launch launch;
  private final PilotBooks books;
  private final Users users;
  private final Workspaces workspaces;
  private final HeedSettings settings;

  LaunchController(
      DryRun rehearsal,
      Experience experience,
      Launch launch,
      PilotBooks books,
      Users users,
      Workspaces workspaces,
      HeedSettings settings) {
    this.rehearsal = rehearsal;
    this.experience = experience;
    this.launch = launch;
    this.books = books;
    this.users = users;
    this.workspaces = workspaces;
    this.settings = settings;
  }

  /** The page; the forecast arrives after it, for it may take a while. */
  @GetMapping
  String show(Model page) {
    Experience.Past past = experience.lastYear();
    page.addAttribute("assumptions", Assumptions.after(past));
    page.addAttribute("answered", past.allAnswered());
    page.addAttribute("unhappy", past.allUnhappy());
    page.addAttribute("usual", Assumptions.USUAL);
    page.addAttribute("books", books.withContacts());
    Long pilot = launch.pilot().orElse(null);
    page.addAttribute("pilot", pilot);
    page.addAttribute(
        "pilotName", pilot == null ? "" : users.find(pilot).map(User::name).orElse("one person"));
    page.addAttribute("ready", launch.readiness());
    page.addAttribute("hindrances", MailHindrance.of(settings));
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    return "program/launch";
  }

  @GetMapping("/forecast")
  String forecast(
      @RequestParam(defaultValue = "90") int days,
      @RequestParam(defaultValue = "25") int responseRate,
      @RequestParam(defaultValue = "16") int detractors,
      @RequestParam(defaultValue = "10") int casesPerWeek,
      @RequestParam(defaultValue = "false") boolean sameForAll,
      @RequestParam(defaultValue = "") String who,
      Model page) {
    Forecast forecast =
        rehearsal.play(
            new Assumptions(days, responseRate, detractors, casesPerWeek, sameForAll), who);
    page.addAttribute("forecast", forecast);
    page.addAttribute("bars", Bar.of(forecast.perDay()));
    page.addAttribute("zone", workspaces.current().timeZone());
    return "program/launch :: forecast";
  }

  @PostMapping("/pilot")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String pilot(@RequestParam long ownerId, RedirectAttributes next) {
    return back("The pilot runs.", launch.startPilot(ownerId), next);
  }

  @PostMapping("/everybody")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String everybody(RedirectAttributes next) {
    return back("The program asks everybody now.", launch.toEverybody(), next);
  }

  private String back(String what, int started, RedirectAttributes next) {
    String result =
        switch (started) {
          case 0 ->
              launch.running() > 0
                  ? what + " No further touchpoint was ready to start."
                  : "Nothing was started: no touchpoint has a published survey yet. Build the"
                      + " program, publish its survey, then launch.";
          case 1 -> what + " 1 touchpoint was started.";
          default -> what + " " + started + " touchpoints were started.";
        };
    next.addFlashAttribute("flash", result);
    return BACK;
  }

  @PostMapping("/stop")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String stop(RedirectAttributes next) {
    launch.stop();
    next.addFlashAttribute("flash", "Stopped. Nothing is planned or sent until you launch again.");
    return BACK;
  }

  /**
   * A day in the chart of sends.
   *
   * @param height 0 to 100; the busiest day is 100
   */
  record Bar(LocalDate day, long sends, long height, int x) {

    static List<Bar> of(Map<LocalDate, Long> perDay) {
      long most = Math.max(1, perDay.values().stream().mapToLong(Long::longValue).max().orElse(1));
      List<Bar> bars = new ArrayList<>();
      perDay.forEach(
          (day, sends) -> bars.add(new Bar(day, sends, height(sends, most), bars.size() * 10)));
      return bars;
    }

    private static long height(@Nullable Long sends, long most) {
      return sends == null || sends == 0 ? 0 : Math.max(1, sends * 100 / most);
    }
  }
}
