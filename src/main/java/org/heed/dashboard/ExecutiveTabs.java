package org.heed.dashboard;

import java.util.List;
import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages for executives beside each other: those that this person may open. */
@ControllerAdvice(basePackages = {"org.heed.dashboard", "org.heed.score.audit"})
class ExecutiveTabs {

  private static final List<Tab> ALL =
      List.of(
          new Tab("score", "Score", "/executive", Permission.SEE_SCORES),
          new Tab("journey", "Journey", "/executive/journey", Permission.SEE_SCORES),
          new Tab("changes", "Changes", "/executive/alerts", Permission.SEE_SCORES),
          new Tab("money", "Worth", "/executive/money", Permission.SEE_SCORES),
          new Tab("outcomes", "Outcomes", "/executive/outcomes", Permission.SEE_ALL_RESPONSES),
          new Tab("health", "Account health", "/executive/health", Permission.SEE_ALL_RESPONSES),
          new Tab("sites", "Sites and vendors", "/executive/sites", Permission.SEE_SCORES),
          new Tab("figures", "Operations", "/executive/operations", Permission.SEE_SCORES),
          new Tab("trust", "Trust", "/executive/trust", Permission.SEE_SCORES));

  /** One of them. */
  record Tab(String key, String label, String href, Permission permission) {}

  @ModelAttribute("executiveTabs")
  List<Tab> tabs() {
    Actor actor = Actor.current();
    return ALL.stream().filter(tab -> actor.may(tab.permission())).toList();
  }
}
