package org.heed.program.web.wizard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.wizard.Moment;
import org.heed.program.wizard.ProductType;
import org.heed.program.wizard.Tool;
import org.heed.program.wizard.WizardPrograms;
import org.heed.survey.language.Languages;
import org.heed.workspace.Actor;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks one question a screen and ends in a proposal. */
@Controller
@RequestMapping("/program/wizard")
@RequiresPermission(Permission.EDIT_PROGRAM)
class WizardController {

  private final WizardPrograms programs;
  private final Users users;
  private final Workspaces workspaces;

  WizardController(WizardPrograms programs, Users users, Workspaces workspaces) {
    this.programs = programs;
    this.users = users;
    this.workspaces = workspaces;
  }

  @GetMapping
  String ask(
      @ModelAttribute("form") WizardForm form,
      @RequestParam(defaultValue = "1") int step,
      Model page,
      HttpServletResponse response) {
    if (step > 1) {
      try {
        page.addAttribute("answers", form.answers());
      } catch (InvalidInput input) {
        int question = WizardForm.question(input.field());
        if (question < step) {
          return wrong(input, question, page, response);
        }
      }
    }
    return step > WizardForm.LAST ? proposal(form, page) : question(Math.max(1, step), page);
  }

  /** The company's name belongs to the whole workspace, which not everybody here may change. */
  private static boolean mayName() {
    return Actor.current().may(Permission.MANAGE_WORKSPACE);
  }

  private String wrong(InvalidInput input, int question, Model page, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    page.addAttribute("problem", input.getMessage());
    return question(question, page);
  }

  private String question(int step, Model page) {
    page.addAttribute("step", step);
    page.addAttribute("mayName", mayName());
    page.addAttribute("organisation", workspaces.current().organisation());
    page.addAttribute("last", WizardForm.LAST);
    page.addAttribute("types", ProductType.values());
    page.addAttribute("allMoments", Moment.values());
    page.addAttribute("allTools", List.of(Tool.HELPDESK, Tool.CRM, Tool.SHOP));
    page.addAttribute("allChannels", List.of(Tool.SMS, Tool.PRODUCT));
    page.addAttribute("allLanguages", Languages.all());
    page.addAttribute("people", users.all().stream().filter(User::active).toList());
    page.addAttribute("me", Actor.current().id());
    return "program/wizard";
  }

  private String proposal(WizardForm form, Model page) {
    page.addAttribute("proposal", programs.propose(form.answers()));
    return "program/proposal";
  }

  @PostMapping
  String create(
      @ModelAttribute("form") WizardForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      int created = programs.create(form.answers());
      if (mayName() && !form.cleanCompany().isEmpty()) {
        workspaces.nameOrganisation(form.cleanCompany());
      }
      next.addFlashAttribute(
          "flash",
          created == 0
              ? "All of these touchpoints were there already."
              : "Your program stands, nothing is sent yet. See below whom it would ask, then begin"
                  + " with one person's customers.");
      return "redirect:/program/launch";
    } catch (InvalidInput input) {
      return wrong(input, WizardForm.question(input.field()), page, response);
    }
  }
}
