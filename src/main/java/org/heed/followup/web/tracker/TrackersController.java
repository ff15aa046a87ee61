package org.heed.followup.web.tracker;

import jakarta.servlet.http.HttpServletResponse;
import org.heed.followup.tracker.Connections;
import org.heed.followup.tracker.Connections.Draft;
import org.heed.followup.tracker.NotDone;
import org.heed.followup.tracker.Tracker;
import org.heed.followup.tracker.TrackerKind;
import org.heed.followup.tracker.Trackers;
import org.heed.followup.tracker.WorkItems;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.platform.web.SettingsPage;
import org.heed.platform.web.SettingsTab;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which administrators connect ticket systems and CRMs. */
@Controller
@SettingsPage
@RequiresPermission(Permission.MANAGE_WORKSPACE)
class TrackersController {

  private static final String PAGE = "redirect:/settings/trackers";

  private final Trackers trackers;
  private final Connections connections;
  private final WorkItems items;

  TrackersController(Trackers trackers, Connections connections, WorkItems items) {
    this.trackers = trackers;
    this.connections = connections;
    this.items = items;
  }

  @Bean
  static SettingsTab trackersTab() {
    return new SettingsTab(
        "trackers",
        SettingsTab.Topic.CONNECTIONS,
        "Tickets & tasks",
        "/settings/trackers",
        Permission.MANAGE_WORKSPACE,
        32);
  }

  @GetMapping("/settings/trackers")
  String show(@RequestParam(defaultValue = "zendesk") String kind, Model page) {
    return page(page, new Draft("", kind(kind), "", "", ""));
  }

  @PostMapping("/settings/trackers")
  String connect(
      @RequestParam(defaultValue = "zendesk") String kind,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String secret,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    Draft draft = new Draft(name, kind(kind), address, login, secret);
    try {
      connections.add(draft);
      next.addFlashAttribute("flash", "It is connected. Rules can name it now.");
      return PAGE;
    } catch (InvalidInput problem) {
      FormProblem.show(problem, page, response);
      return page(page, draft);
    }
  }

  private static TrackerKind kind(String key) {
    try {
      return TrackerKind.of(key);
    } catch (IllegalArgumentException unknown) {
      return TrackerKind.ZENDESK;
    }
  }

  private String page(Model page, Draft draft) {
    page.addAttribute("trackers", trackers.all());
    page.addAttribute("newest", items.newest());
    page.addAttribute("kinds", TrackerKind.values());
    page.addAttribute("draft", draft);
    return "followup/trackers/page";
  }

  @PostMapping("/settings/trackers/{id}/test")
  String test(@PathVariable long id, RedirectAttributes next) {
    Tracker tracker = trackers.get(id);
    try {
      trackers.check(tracker);
      next.addFlashAttribute(
          "flash", "%s lets Heed in. Nothing was made there.".formatted(tracker.name()));
    } catch (NotDone refused) {
      next.addFlashAttribute(
          "flash", "%s does not let Heed in: %s".formatted(tracker.name(), refused.sentence()));
    }
    return PAGE;
  }

  @PostMapping("/settings/trackers/{id}/pause")
  String pause(@PathVariable long id, RedirectAttributes next) {
    connections.setActive(id, false);
    next.addFlashAttribute("flash", "Paused. What rules ask for meanwhile waits.");
    return PAGE;
  }

  @PostMapping("/settings/trackers/{id}/resume")
  String resume(@PathVariable long id, RedirectAttributes next) {
    connections.setActive(id, true);
    next.addFlashAttribute("flash", "Resumed; what waited is being made now.");
    return PAGE;
  }

  @PostMapping("/settings/trackers/{id}/remove")
  String remove(@PathVariable long id, RedirectAttributes next) {
    connections.remove(id);
    next.addFlashAttribute("flash", "It is removed. What was made there stays there.");
    return PAGE;
  }

  @PostMapping("/settings/trackers/work/{id}/again")
  String again(@PathVariable long id, RedirectAttributes next) {
    items.again(id);
    next.addFlashAttribute("flash", "It is in the line again.");
    return PAGE;
  }
}
