package org.heed.followup.web.owner;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.heed.followup.person.SpecialistGroups;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The groups of specialists that rules can give cases to. */
@Controller
@RequiresPermission(Permission.EDIT_PROGRAM)
class GroupController {

  private final OwnersPage pages;
  private final SpecialistGroups groups;

  GroupController(OwnersPage pages, SpecialistGroups groups) {
    this.pages = pages;
    this.groups = groups;
  }

  @PostMapping("/owners/groups")
  String add(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") List<Long> members,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      groups.add(name, members);
    } catch (InvalidInput wrong) {
      page.addAttribute("groupName", name);
      page.addAttribute("newMembers", members);
      return again(wrong, page, response);
    }
    next.addFlashAttribute("flash", "Rules can give cases to this group now.");
    return "redirect:/owners";
  }

  @PostMapping("/owners/groups/{id}")
  String change(
      @PathVariable long id,
      @RequestParam(defaultValue = "") List<Long> members,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      groups.change(id, members);
    } catch (InvalidInput wrong) {
      return again(wrong, page, response);
    }
    next.addFlashAttribute("flash", "The group is changed.");
    return "redirect:/owners";
  }

  @PostMapping("/owners/groups/{id}/remove")
  String remove(@PathVariable long id, RedirectAttributes next) {
    groups.remove(id);
    next.addFlashAttribute(
        "flash", "Removed. What rules would give the group goes to the account's owner.");
    return "redirect:/owners";
  }

  private String again(InvalidInput wrong, Model page, HttpServletResponse response) {
    FormProblem.show(wrong, page, response);
    return pages.show(page);
  }
}
