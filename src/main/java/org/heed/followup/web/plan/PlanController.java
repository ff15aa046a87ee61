package org.heed.followup.web.plan;

import jakarta.servlet.http.HttpServletResponse;
import org.heed.customer.Accounts;
import org.heed.followup.plan.SuccessPlan;
import org.heed.followup.plan.SuccessPlans;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.Refused;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Success plans are read, begun and worked on here. */
@Controller
@RequiresPermission(Permission.WORK_CASES)
class PlanController {

  private static final int FIRST_DAYS = 90;

  private final SuccessPlans plans;
  private final Accounts accounts;
  private final Users users;
  private final Workspaces workspaces;

  PlanController(SuccessPlans plans, Accounts accounts, Users users, Workspaces workspaces) {
    this.plans = plans;
    this.accounts = accounts;
    this.users = users;
    this.workspaces = workspaces;
  }

  @ModelAttribute("mayWork")
  boolean mayWork() {
    return Actor.current().may(Permission.WORK_CASES);
  }

  @GetMapping("/plans")
  @RequiresPermission(Permission.SEE_CASES)
  String list(Model page) {
    page.addAttribute("plans", plans.all());
    page.addAttribute("today", workspaces.today());
    return "followup/plans/list";
  }

  @GetMapping("/plans/new")
  String blank(@RequestParam long account, Model page) {
    Long owner = accounts.get(account).ownerId();
    return form(account, PlanForm.blank(owner, workspaces.today().plusDays(FIRST_DAYS)), page);
  }

  private String form(long accountId, PlanForm form, Model page) {
    page.addAttribute("account", accounts.get(accountId));
    page.addAttribute("form", form);
    people(page);
    return "followup/plans/new";
  }

  private void people(Model page) {
    page.addAttribute("people", users.all().stream().filter(User::active).toList());
    page.addAttribute("today", workspaces.today());
    page.addAttribute("states", SuccessPlan.State.values());
  }

  @PostMapping("/plans")
  String create(
      @RequestParam long account,
      @ModelAttribute("form") PlanForm form,
      Model page,
      HttpServletResponse response) {
    try {
      return "redirect:/plans/" + plans.create(account, form.draft());
    } catch (InvalidInput wrong) {
      FormProblem.show(wrong, page, response);
      return form(account, form, page);
    }
  }

  /** One step from a case to its plan. */
  @PostMapping("/cases/{id}/plan")
  String fromCase(@PathVariable long id, RedirectAttributes next) {
    try {
      return "redirect:/plans/" + plans.createFrom(id);
    } catch (InvalidInput without) {
      next.addFlashAttribute("flash", without.getMessage());
      return "redirect:/cases/" + id;
    }
  }

  @GetMapping("/plans/{id}")
  @RequiresPermission(Permission.SEE_CASES)
  String show(@PathVariable long id, Model page) {
    SuccessPlan plan = plans.get(id);
    return page(plan, PlanForm.of(plan), page);
  }

  private String page(SuccessPlan plan, PlanForm form, Model page) {
    page.addAttribute("plan", plan);
    page.addAttribute("form", form);
    people(page);
    return "followup/plans/plan";
  }

  @PostMapping("/plans/{id}")
  String change(
      @PathVariable long id,
      @ModelAttribute("form") PlanForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      plans.change(id, form.revision() == null ? 0 : form.revision(), form.draft());
    } catch (Refused refused) {
      FormProblem.show(refused, page, response);
      return page(plans.get(id), form, page);
    }
    next.addFlashAttribute("flash", "Saved.");
    return "redirect:/plans/" + id;
  }

  @PostMapping("/plans/{id}/steps")
  String addStep(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String stepOwner,
      @RequestParam(defaultValue = "") String stepDue,
      Model page,
      HttpServletResponse response) {
    try {
      plans.addStep(id, what, PlanForm.person(stepOwner), PlanForm.day("stepDue", stepDue));
      return "redirect:/plans/" + id;
    } catch (InvalidInput wrong) {
      FormProblem.show(wrong, page, response);
      page.addAttribute("what", what);
      return show(id, page);
    }
  }

  @PostMapping("/plans/{id}/steps/{step}")
  String mark(@PathVariable long id, @PathVariable long step, @RequestParam boolean done) {
    plans.mark(id, step, done);
    return "redirect:/plans/" + id;
  }

  @PostMapping("/plans/{id}/steps/{step}/removal")
  String remove(@PathVariable long id, @PathVariable long step) {
    plans.removeStep(id, step);
    return "redirect:/plans/" + id;
  }
}
