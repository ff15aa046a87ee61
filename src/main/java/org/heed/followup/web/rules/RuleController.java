package org.heed.followup.web.rules;

import jakarta.servlet.http.HttpServletResponse;
import org.heed.followup.rule.FollowUpRule;
import org.heed.followup.rule.book.Rules;
import org.heed.followup.rule.trial.TrialResult;
import org.heed.followup.rule.trial.Trials;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.Permission;
import org.heed.platform.web.Refused;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules, their editor, and the trial before one is switched on. */
@Controller
@RequiresPermission(Permission.EDIT_PROGRAM)
class RuleController {

  private final Rules rules;
  private final RulePages pages;
  private final Trials trials;

  RuleController(Rules rules, RulePages pages, Trials trials) {
    this.rules = rules;
    this.pages = pages;
    this.trials = trials;
  }

  @GetMapping("/rules")
  @RequiresPermission(Permission.SEE_PROGRAM)
  String list(Model page) {
    page.addAttribute("rules", pages.list());
    return "followup/rules/list";
  }

  @GetMapping("/rules/new")
  String blank(Model page) {
    return pages.editor(RuleForm.BLANK, null, page);
  }

  @GetMapping("/rules/{id}")
  String edit(@PathVariable long id, Model page) {
    FollowUpRule rule = rules.get(id);
    page.addAttribute("version", rule.version());
    return pages.editor(RuleForm.of(rule.name(), rule.definition()), rule, page);
  }

  /** The rows and the sentence after a change or a button. */
  @PostMapping("/rules/rows")
  String rows(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(defaultValue = "") String button,
      Model page) {
    return pages.editor(RuleForm.read(typed).after(button), null, page) + " :: rows";
  }

  @PostMapping("/rules")
  String save(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(defaultValue = "") String button,
      @RequestParam(required = false) @Nullable Long id,
      @RequestParam(defaultValue = "0") int version,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    RuleForm form = RuleForm.read(typed);
    FollowUpRule before = id == null ? null : rules.get(id);
    page.addAttribute("version", version);
    try {
      if (button.equals("trial")) {
        page.addAttribute("trial", trials.run(form.name(), form.definition()));
        return pages.editor(form, before, page);
      }
      if (!button.isEmpty()) {
        return pages.editor(form.after(button), before, page);
      }
      FollowUpRule saved =
          id == null
              ? rules.create(form.name(), form.definition())
              : rules.change(id, version, form.name(), form.definition());
      next.addFlashAttribute(
          "flash",
          saved.active()
              ? "Saved. The rule acts like this from the next answer on."
              : "Saved. Switch the rule on when the trial shows what you want.");
      return "redirect:/rules/" + saved.id();
    } catch (Refused refused) {
      FormProblem.show(refused, page, response);
    }
    return pages.editor(form, before, page);
  }

  /** Switches a rule on; one that holds for nearly everything only when that is confirmed. */
  @PostMapping("/rules/{id}/activation")
  String activate(
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean sure,
      Model page,
      RedirectAttributes next) {
    FollowUpRule rule = rules.get(id);
    TrialResult trial = trials.run(rule.name(), rule.definition());
    if (trial.isNearlyEverything() && !sure) {
      page.addAttribute("trial", trial);
      page.addAttribute("confirm", true);
      return edit(id, page);
    }
    rules.switchTo(id, true);
    next.addFlashAttribute("flash", "“%s” is on.".formatted(rule.name()));
    return "redirect:/rules";
  }

  @PostMapping("/rules/{id}/deactivation")
  String deactivate(@PathVariable long id, RedirectAttributes next) {
    rules.switchTo(id, false);
    next.addFlashAttribute("flash", "“%s” is off.".formatted(rules.get(id).name()));
    return "redirect:/rules";
  }
}
