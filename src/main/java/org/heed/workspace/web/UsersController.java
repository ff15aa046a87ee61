package org.heed.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.Role;
import org.heed.workspace.Teams;
import org.heed.workspace.access.Staff;
import org.heed.workspace.access.StaffMember;
import org.heed.workspace.access.StaffRights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has access, and what they may do. */
@Controller
@RequiresPermission(Permission.MANAGE_USERS)
class UsersController {

  private static final String PAGE = "workspace/users";
  private static final String BACK = "redirect:/settings/users";

  private final Staff staff;
  private final StaffRights rights;
  private final Teams teams;

  UsersController(Staff staff, StaffRights rights, Teams teams) {
    this.staff = staff;
    this.rights = rights;
    this.teams = teams;
  }

  @GetMapping("/settings/users")
  String list(Model page) {
    List<StaffMember> everybody = staff.all();
    page.addAttribute("staff", everybody);
    page.addAttribute(
        "leads", everybody.stream().map(StaffMember::user).filter(Teams::mayLead).toList());
    page.addAttribute("roles", Role.values());
    page.addAttribute("self", Actor.current().id());
    return PAGE;
  }

  @PostMapping("/settings/users")
  String invite(
      @RequestParam String name,
      @RequestParam String email,
      @RequestParam String role,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      staff.invite(name, email, Role.of(role));
    } catch (InvalidInput problem) {
      FormProblem.show(problem, page, response);
      page.addAttribute("name", name);
      page.addAttribute("email", email);
      page.addAttribute("role", role);
      return list(page);
    }
    return done(next, "An invitation is on its way to " + email.strip() + ".");
  }

  @PostMapping("/settings/users/{id}/invitation")
  String resend(@PathVariable long id, RedirectAttributes next) {
    staff.resendInvitation(id);
    return done(next, "The invitation was sent again; the earlier link no longer works.");
  }

  @PostMapping("/settings/users/{id}/role")
  String changeRole(@PathVariable long id, @RequestParam String role, RedirectAttributes next) {
    rights.changeRole(id, Role.of(role));
    return done(next, "The role is changed.");
  }

  @PostMapping("/settings/users/{id}/lead")
  String changeLead(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long lead,
      RedirectAttributes next) {
    teams.changeLead(id, lead);
    return done(next, lead == null ? "The person is in no team now." : "The team is changed.");
  }

  @PostMapping("/settings/users/{id}/deactivation")
  String deactivate(@PathVariable long id, RedirectAttributes next) {
    if (Long.valueOf(id).equals(Actor.current().id())) {
      throw new Conflict("You cannot take your own access away; another owner can.");
    }
    rights.deactivate(id);
    return done(next, "Access is taken away; every open session ended.");
  }

  @PostMapping("/settings/users/{id}/activation")
  String reactivate(@PathVariable long id, RedirectAttributes next) {
    rights.reactivate(id);
    return done(next, "Access is given back.");
  }

  private static String done(RedirectAttributes next, String sentence) {
    next.addFlashAttribute("flash", sentence);
    return BACK;
  }
}
