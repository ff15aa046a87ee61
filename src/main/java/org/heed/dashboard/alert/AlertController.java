package org.heed.dashboard.alert;

import java.util.List;
import java.util.stream.Stream;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.SnapshotAttribute;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What really changed, and what is watched. */
@Controller
@RequiresPermission(Permission.SEE_SCORES)
class AlertController {

  private final Alerts alerts;
  private final WatchBook book;
  private final ChangeWatch watch;
  private final ControlPictures pictures;
  private final Attributes attributes;
  private final Workspaces workspaces;

  AlertController(
      Alerts alerts,
      WatchBook book,
      ChangeWatch watch,
      ControlPictures pictures,
      Attributes attributes,
      Workspaces workspaces) {
    this.alerts = alerts;
    this.book = book;
    this.watch = watch;
    this.pictures = pictures;
    this.attributes = attributes;
    this.workspaces = workspaces;
  }

  @GetMapping("/executive/alerts")
  String list(Model model) {
    WatchBook.Watch watched = book.read();
    model.addAttribute("alerts", alerts.newest());
    model.addAttribute("watch", watched);
    model.addAttribute("form", watched.settings());
    model.addAttribute("attributes", attributes());
    model.addAttribute(
        "told", Actor.current() instanceof Person person && book.isTold(person.userId()));
    model.addAttribute("mayChange", Actor.current().may(Permission.EDIT_PROGRAM));
    return "dashboard/alerts";
  }

  private List<Attribute> attributes() {
    return attributes.all().stream()
        .filter(
            one -> Stream.of(SnapshotAttribute.ACCOUNT, SnapshotAttribute.OWNER).noneMatch(one::is))
        .toList();
  }

  @GetMapping("/executive/alerts/{id}")
  String show(@PathVariable long id, Model model) {
    Alert alert = alerts.get(id);
    model.addAttribute("alert", alert);
    model.addAttribute("evidence", AlertMails.evidence(alert));
    model.addAttribute("chart", pictures.of(alert, book.read().settings()).orElse(null));
    model.addAttribute("zone", workspaces.current().timeZone());
    model.addAttribute("mayAnswer", Actor.current().may(Permission.SEE_ALL_RESPONSES));
    return "dashboard/alert";
  }

  @PostMapping("/executive/alerts/{id}/acknowledgement")
  @RequiresPermission(Permission.SEE_ALL_RESPONSES)
  String acknowledge(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "false") boolean newNormal,
      RedirectAttributes next) {
    try {
      alerts.acknowledge(id, note, newNormal);
      next.addFlashAttribute("flash", "Noted.");
      return "redirect:/executive/alerts";
    } catch (InvalidInput refused) {
      next.addFlashAttribute("problem", String.valueOf(refused.getMessage()));
      return "redirect:/executive/alerts/" + id;
    }
  }

  @PostMapping("/executive/alerts/mail")
  String mail(@RequestParam(defaultValue = "false") boolean wanted, RedirectAttributes next) {
    if (Actor.current() instanceof Person person) {
      book.tell(person.userId(), wanted);
      next.addFlashAttribute(
          "flash", wanted ? "You will be told by mail." : "You get no more mails about this.");
    }
    return "redirect:/executive/alerts";
  }

  @PostMapping("/executive/alerts/look")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String look(RedirectAttributes next) {
    int raised = watch.look().size();
    next.addFlashAttribute(
        "flash", raised == 0 ? "Nothing new." : "%d really changed.".formatted(raised));
    return "redirect:/executive/alerts";
  }

  @PostMapping("/executive/alerts/settings")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String change(
      @RequestParam(defaultValue = "0") int leastAnswers,
      @RequestParam(defaultValue = "0") int leastPoints,
      @RequestParam(defaultValue = "0") double falseAlarmsPerYear,
      @RequestParam(defaultValue = "-1") int coolDownWeeks,
      @RequestParam(defaultValue = "") List<String> attributes,
      RedirectAttributes next) {
    try {
      book.change(
          new WatchSettings(
              leastAnswers, leastPoints, falseAlarmsPerYear, coolDownWeeks, attributes));
      next.addFlashAttribute("flash", "Saved. The next look uses it.");
    } catch (InvalidInput refused) {
      next.addFlashAttribute("problem", String.valueOf(refused.getMessage()));
    }
    return "redirect:/executive/alerts#watched";
  }
}
