package org.heed.program.web;

import java.util.List;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.matrix.ProgramVersion;
import org.heed.program.matrix.ProgramVersions;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of the whole program. */
@Controller
@RequestMapping("/program/versions")
@RequiresPermission(Permission.SEE_PROGRAM)
class VersionsController {

  private static final String HERE = "redirect:/program/versions";

  private final ProgramVersions versions;
  private final Workspaces workspaces;

  VersionsController(ProgramVersions versions, Workspaces workspaces) {
    this.versions = versions;
    this.workspaces = workspaces;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable Integer from,
      @RequestParam(required = false) @Nullable Integer to,
      Model page) {
    List<ProgramVersion> all = versions.all();
    page.addAttribute("versions", all);
    page.addAttribute("zone", workspaces.current().timeZone());
    page.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    if (!all.isEmpty()) {
      int before = from == null ? all.getFirst().number() : from;
      page.addAttribute("from", before);
      page.addAttribute("to", to);
      page.addAttribute(
          "differences", to == null ? versions.since(before) : versions.between(before, to));
    }
    return "program/versions";
  }

  @PostMapping
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String save(@RequestParam(defaultValue = "") String note, RedirectAttributes next) {
    next.addFlashAttribute("flash", "Saved as v" + versions.save(note) + ".");
    return HERE;
  }

  @PostMapping("/{number}/sign-off")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String signOff(@PathVariable int number, RedirectAttributes next) {
    try {
      versions.signOff(number);
      next.addFlashAttribute("flash", "v" + number + " is final.");
    } catch (Conflict notYet) {
      next.addFlashAttribute("problem", String.valueOf(notYet.getMessage()));
    }
    return HERE;
  }
}
