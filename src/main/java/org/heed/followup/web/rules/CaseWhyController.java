package org.heed.followup.web.rules;

import java.util.List;
import java.util.Set;
import org.heed.followup.CaseDetail;
import org.heed.followup.CaseStep;
import org.heed.followup.Cases;
import org.heed.followup.effect.Marks;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Says why a case is there: which rules asked for it, and what else they did. */
@Controller
@RequiresPermission(Permission.SEE_CASES)
class CaseWhyController {

  private static final Set<CaseStep.Kind> OWNING =
      Set.of(CaseStep.Kind.OPENED, CaseStep.Kind.REOPENED, CaseStep.Kind.HANDED_OVER);

  private final Cases cases;
  private final Marks marks;
  private final JdbcClient jdbc;

  CaseWhyController(Cases cases, Marks marks, JdbcClient jdbc) {
    this.cases = cases;
    this.marks = marks;
    this.jdbc = jdbc;
  }

  /** A rule that asked for the case. */
  record Why(long ruleId, String name, int version, String because) {}

  /** The part of the case's page. */
  @GetMapping("/cases/{id}/why")
  String show(@PathVariable long id, Model page) {
    CaseDetail shown = cases.get(id);
    page.addAttribute("why", why(shown.responseId()));
    page.addAttribute("mayEditRules", Actor.current().may(Permission.EDIT_PROGRAM));
    page.addAttribute("ownerBecause", ownerBecause(shown));
    page.addAttribute("marks", marks.of(shown.responseId(), shown.customer().accountId()));
    return "followup/rules/why :: why";
  }

  /** Why the owner of now has it; empty when nobody kept that. */
  private static String ownerBecause(CaseDetail shown) {
    return shown.history().reversed().stream()
        .filter(step -> !step.undone() && OWNING.contains(step.kind()))
        .findFirst()
        .map(
            step ->
                step.kind() == CaseStep.Kind.HANDED_OVER
                    ? "%s handed it over: %s".formatted(step.actorName(), step.detail("reason"))
                    : step.detail("ownerBecause"))
        .orElse("");
  }

  private List<Why> why(long responseId) {
    return jdbc.sql(
            """
            select m.rule_id, v.name, m.version, m.because
              from rule_match m
              join rule_version v on v.workspace_id = m.workspace_id and v.rule_id = m.rule_id
                                 and v.version = m.version
             where m.workspace_id = ? and m.response_id = ? and m.opens
             order by m.at, m.rule_id
            """)
        .params(WorkspaceScope.current(), responseId)
        .query(
            (row, number) ->
                new Why(
                    row.getLong("rule_id"),
                    row.getString("name"),
                    row.getInt("version"),
                    row.getString("because")))
        .list();
  }
}
