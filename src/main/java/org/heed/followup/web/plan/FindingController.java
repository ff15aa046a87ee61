package org.heed.followup.web.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.customer.place.MeasurePoints;
import org.heed.followup.local.ActionTemplates;
import org.heed.followup.local.ActionTemplates.ActionTemplate;
import org.heed.followup.local.LocalAction;
import org.heed.followup.local.LocalPlans;
import org.heed.followup.local.Offer;
import org.heed.followup.systemic.SystemicIssues;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Findings become actions of sites here. */
@Controller
@RequestMapping("/findings")
@RequiresPermission(Permission.WORK_CASES)
class FindingController {

  private static final int FIRST_DAYS = 30;

  private final LocalPlans plans;
  private final ActionTemplates templates;
  private final SystemicIssues issues;
  private final MeasurePoints points;
  private final Users users;
  private final Workspaces workspaces;

  FindingController(
      LocalPlans plans,
      ActionTemplates templates,
      SystemicIssues issues,
      MeasurePoints points,
      Users users,
      Workspaces workspaces) {
    this.plans = plans;
    this.templates = templates;
    this.issues = issues;
    this.points = points;
    this.users = users;
    this.workspaces = workspaces;
  }

  @ModelAttribute("mayWork")
  boolean mayWork() {
    return Actor.current().may(Permission.WORK_CASES);
  }

  @GetMapping
  @RequiresPermission(Permission.SEE_CASES)
  String list(Model page) {
    page.addAttribute("findings", plans.all());
    return "followup/plans/findings";
  }

  /** A blank one, one from a systemic issue, or one from a template. */
  @GetMapping("/new")
  String blank(
      @RequestParam(required = false) @Nullable Long issue,
      @RequestParam(defaultValue = "") String template,
      Model page) {
    String title = issue == null ? "" : issues.get(issue).title();
    ActionTemplate chosen =
        templates.all().stream()
            .filter(one -> one.name().equals(template))
            .findFirst()
            .orElseGet(() -> usual(title));
    String me = Actor.current().id() == null ? "" : Actor.current().id().toString();
    return form(
        new FindingForm(
            title.isEmpty() ? chosen.name() : title,
            title.isEmpty() ? chosen.cause() : title,
            issue,
            String.join("\n", chosen.actions()),
            List.of(),
            me,
            workspaces.today().plusDays(FIRST_DAYS).toString()),
        page);
  }

  private ActionTemplate usual(String cause) {
    return templates.all().stream()
        .filter(one -> one.cause().equalsIgnoreCase(cause))
        .findFirst()
        .orElse(new ActionTemplate("", "", List.of()));
  }

  private String form(FindingForm form, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("templates", templates.all());
    page.addAttribute("points", points.tree().open());
    page.addAttribute("people", users.all().stream().filter(User::active).toList());
    return "followup/plans/finding-new";
  }

  @PostMapping
  String create(
      @ModelAttribute("form") FindingForm form, Model page, HttpServletResponse response) {
    try {
      return "redirect:/findings/" + plans.create(form.draft());
    } catch (InvalidInput wrong) {
      FormProblem.show(wrong, page, response);
      return form(form, page);
    }
  }

  @GetMapping("/{id}")
  @RequiresPermission(Permission.SEE_CASES)
  String show(@PathVariable long id, Model page) {
    List<LocalAction> actions = plans.actions(id);
    Map<Long, List<LocalAction>> bySite =
        actions.stream()
            .collect(
                Collectors.groupingBy(
                    LocalAction::measurePointId, LinkedHashMap::new, Collectors.toList()));
    page.addAttribute("finding", plans.get(id));
    page.addAttribute("sites", bySite);
    page.addAttribute(
        "offers", plans.offers(id).stream().collect(Collectors.groupingBy(Offer::measurePointId)));
    page.addAttribute("states", LocalAction.State.values());
    page.addAttribute("today", workspaces.today());
    return "followup/plans/finding";
  }

  @PostMapping("/{id}/actions/{action}")
  String end(
      @PathVariable long id,
      @PathVariable long action,
      @RequestParam String state,
      @RequestParam(defaultValue = "") String note,
      Model page,
      HttpServletResponse response) {
    try {
      plans.end(id, action, LocalAction.State.of(state), note);
      return "redirect:/findings/" + id;
    } catch (InvalidInput wrong) {
      FormProblem.show(wrong, page, response);
      return show(id, page);
    }
  }

  @PostMapping("/{id}/offers/{action}")
  String takeOver(@PathVariable long id, @PathVariable long action, @RequestParam long site) {
    plans.takeOver(id, action, site);
    return "redirect:/findings/" + id;
  }
}
