package org.heed.followup.web.escalation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.heed.followup.escalation.EscalationPolicies;
import org.heed.followup.escalation.EscalationPolicy;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When somebody above a case's owner hears of it, and who lately did. */
@Controller
@RequiresPermission(Permission.EDIT_PROGRAM)
class EscalationController {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

  private final EscalationPolicies policies;
  private final Workspaces workspaces;
  private final JdbcClient jdbc;

  EscalationController(EscalationPolicies policies, Workspaces workspaces, JdbcClient jdbc) {
    this.policies = policies;
    this.workspaces = workspaces;
    this.jdbc = jdbc;
  }

  /** The policy as typed. */
  record Form(
      String warnHours, String levels, String nextHours, String issueCases, String issueDays) {

    static Form of(EscalationPolicy policy) {
      return new Form(
          "" + policy.warnHours(),
          "" + policy.levels(),
          "" + policy.nextHours(),
          "" + policy.issueCases(),
          "" + policy.issueDays());
    }

    EscalationPolicy policy() {
      return new EscalationPolicy(
          number("warnHours", warnHours),
          number("levels", levels),
          number("nextHours", nextHours),
          number("issueCases", issueCases),
          number("issueDays", issueDays));
    }

    private static int number(String field, String typed) {
      if (typed == null || !typed.strip().matches("[0-9]{1,6}")) {
        throw new InvalidInput(field, "Enter a whole number.");
      }
      return Integer.parseInt(typed.strip());
    }
  }

  /** Somebody who was told. */
  record Told(long caseId, String when, String level, String who, String customer) {}

  @GetMapping("/escalation")
  @RequiresPermission(Permission.SEE_PROGRAM)
  String show(Model page) {
    return page(Form.of(policies.current()), page);
  }

  @PostMapping("/escalation")
  String change(Form form, Model page, HttpServletResponse response, RedirectAttributes next) {
    try {
      policies.change(form.policy());
    } catch (InvalidInput wrong) {
      FormProblem.show(wrong, page, response);
      return page(form, page);
    }
    next.addFlashAttribute("flash", "Saved. It holds for everything nobody has been told yet.");
    return "redirect:/escalation";
  }

  private String page(Form form, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    page.addAttribute("told", told());
    return "followup/rules/escalation";
  }

  private List<Told> told() {
    ZoneId zone = workspaces.current().timeZone();
    return jdbc.sql(
            """
            select e.case_id, e.at, e.level, coalesce(u.name, 'nobody above') as who,
                   coalesce(nullif(p.name, ''), p.email, 'Unknown contact') as customer
              from (select * from escalation where workspace_id = :workspace
                     order by at desc limit 50) e
              join follow_up_case c on c.workspace_id = :workspace and c.id = e.case_id
              left join contact p on p.workspace_id = :workspace and p.id = c.contact_id
              left join app_user u on u.workspace_id = :workspace and u.id = e.told_id
             order by e.at desc, e.case_id
            """)
        .param("workspace", WorkspaceScope.current())
        .query(
            (row, number) ->
                new Told(
                    row.getLong("case_id"),
                    WHEN.format(
                        Objects.requireNonNull(row.getTimestamp("at")).toInstant().atZone(zone)),
                    level(row.getInt("level")),
                    row.getString("who"),
                    row.getString("customer")))
        .list();
  }

  private static String level(int level) {
    return switch (level) {
      case 0 -> "Reminder";
      case 1 -> "Breach";
      default -> "Level " + level;
    };
  }
}
