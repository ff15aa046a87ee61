package org.heed.followup.web.plan;

import java.util.List;
import org.heed.customer.AccountSection;
import org.heed.followup.plan.DueSteps;
import org.heed.followup.plan.SuccessPlans;
import org.heed.platform.web.NavItem;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.heed.workspace.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Success plans as parts of other pages: an account's, Today and Team. */
@Controller
@RequiresPermission(Permission.SEE_CASES)
class PlanPartsController {

  private final SuccessPlans plans;
  private final DueSteps due;
  private final Workspaces workspaces;

  PlanPartsController(SuccessPlans plans, DueSteps due, Workspaces workspaces) {
    this.plans = plans;
    this.due = due;
    this.workspaces = workspaces;
  }

  @Bean
  static NavItem plansItem() {
    return new NavItem("plans", "Plans", "/plans", "check", Permission.SEE_CASES, 16);
  }

  @Bean
  static AccountSection accountPlans() {
    return new AccountSection("Success plans", "/plans/of-account/{id}", Permission.SEE_CASES, 10);
  }

  @GetMapping("/plans/of-account/{id}")
  String ofAccount(@PathVariable long id, Model page) {
    page.addAttribute("accountId", id);
    page.addAttribute("plans", plans.ofAccount(id));
    page.addAttribute("today", workspaces.today());
    page.addAttribute("mayWork", Actor.current().may(Permission.WORK_CASES));
    return "followup/plans/parts :: account";
  }

  /** The steps that wait for whoever looks, or with {@code team} for their team. */
  @GetMapping("/plans/due")
  String due(@RequestParam(defaultValue = "false") boolean team, Model page) {
    page.addAttribute(
        "steps",
        Actor.current() instanceof Person person
            ? team ? due.ofTeam(person.userId()) : due.of(person.userId())
            : List.of());
    page.addAttribute("today", workspaces.today());
    page.addAttribute("team", team);
    return "followup/plans/parts :: due";
  }
}
