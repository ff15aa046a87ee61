package org.heed.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the workspace decides for itself. */
@Controller
@RequiresPermission(Permission.MANAGE_WORKSPACE)
class SettingsController {

  private static final String PAGE = "workspace/settings";

  private final Workspaces workspaces;
  private final Users users;

  SettingsController(Workspaces workspaces, Users users) {
    this.workspaces = workspaces;
    this.users = users;
  }

  @GetMapping("/settings")
  String show(Model page) {
    return form(SettingsForm.of(workspaces.current()), page);
  }

  @PostMapping("/settings")
  String save(
      @ModelAttribute SettingsForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      workspaces.change(form.cleanName(), form.zone(), form.settings(this::canOwnCases));
    } catch (InvalidInput problem) {
      FormProblem.show(problem, page, response);
      return form(form, page);
    }
    next.addFlashAttribute("flash", "The settings are saved.");
    return "redirect:/settings";
  }

  private String form(SettingsForm form, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("owners", possibleOwners());
    page.addAttribute("zones", TimeZones.NAMES);
    return PAGE;
  }

  private boolean canOwnCases(long userId) {
    return possibleOwners().stream().anyMatch(user -> user.id() == userId);
  }

  private List<User> possibleOwners() {
    return users.all().stream()
        .filter(User::active)
        .filter(user -> user.role().permissions().contains(Permission.WORK_CASES))
        .toList();
  }
}
