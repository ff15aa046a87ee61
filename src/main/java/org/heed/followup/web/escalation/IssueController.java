package org.heed.followup.web.escalation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.heed.followup.systemic.IssueState;
import org.heed.followup.systemic.SystemicIssue;
import org.heed.followup.systemic.SystemicIssues;
import org.heed.platform.web.FormProblem;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Causes that many cases share, and the work on them. */
@Controller
@RequiresPermission(Permission.WORK_CASES)
class IssueController {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final SystemicIssues issues;
  private final Users users;
  private final Workspaces workspaces;

  IssueController(SystemicIssues issues, Users users, Workspaces workspaces) {
    this.issues = issues;
    this.users = users;
    this.workspaces = workspaces;
  }

  @GetMapping("/issues")
  @RequiresPermission(Permission.SEE_CASES)
  String list(Model page) {
    page.addAttribute("issues", issues.all());
    return "followup/rules/issues";
  }

  @GetMapping("/issues/{id}")
  @RequiresPermission(Permission.SEE_CASES)
  String show(@PathVariable long id, Model page) {
    SystemicIssue issue = issues.get(id);
    return page(issue, issue.weDid(), issue.ownerId(), issue.state().key(), page);
  }

  @PostMapping("/issues/{id}")
  String change(
      @PathVariable long id,
      @RequestParam int revision,
      @RequestParam long ownerId,
      @RequestParam String state,
      @RequestParam(defaultValue = "") String weDid,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      issues.change(id, revision, ownerId, IssueState.of(state), weDid);
    } catch (Refused refused) {
      FormProblem.show(refused, page, response);
      return page(issues.get(id), weDid, ownerId, state, page);
    }
    next.addFlashAttribute(
        "flash",
        state.equals(IssueState.CLOSED.key())
            ? "Closed. The owners of these customers have mail with words to pass on."
            : "Saved.");
    return "redirect:/issues/" + id;
  }

  private String page(SystemicIssue issue, String weDid, long ownerId, String state, Model page) {
    page.addAttribute("issue", issue);
    page.addAttribute(
        "since", DAY.format(issue.openedAt().atZone(workspaces.current().timeZone())));
    page.addAttribute("customers", issues.customers(issue.id()));
    page.addAttribute("weDid", weDid);
    page.addAttribute("ownerId", ownerId);
    page.addAttribute("state", state);
    page.addAttribute("states", IssueState.values());
    page.addAttribute("people", users.all().stream().filter(User::active).toList());
    page.addAttribute("mayWork", Actor.current().may(Permission.WORK_CASES));
    return "followup/rules/issue";
  }
}
