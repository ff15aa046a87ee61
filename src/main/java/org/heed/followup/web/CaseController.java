package org.heed.followup.web;

import org.heed.followup.Cases;
import org.heed.followup.CauseClass;
import org.heed.followup.Closing;
import org.heed.followup.ContactAttempt;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one case and the work on it. */
@Controller
@RequestMapping("/cases/{id}")
@RequiresPermission(Permission.WORK_CASES)
class CaseController {

  private final Cases cases;
  private final CasePages pages;
  private final CaseChanges changes;

  CaseController(Cases cases, CasePages pages, CaseChanges changes) {
    this.cases = cases;
    this.pages = pages;
    this.changes = changes;
  }

  @GetMapping
  @RequiresPermission(Permission.SEE_CASES)
  String show(@PathVariable long id, Model model) {
    model.addAttribute("page", pages.read(id, CaseForm.EMPTY, null, null));
    return "followup/case";
  }

  /** Logs an attempt to get in touch, from this page or from Today. */
  @PostMapping("/attempts")
  ModelAndView attempt(
      @PathVariable long id, CaseForm form, ReturnTo returnTo, RedirectAttributes next) {
    return changes.make(
        id,
        form,
        () ->
            cases.logAttempt(
                id,
                form.seenRevision(),
                ContactAttempt.Means.of(CaseForm.text(form.means())),
                ContactAttempt.Result.of(CaseForm.text(form.result())),
                CaseForm.text(form.note())),
        "Attempt logged",
        returnTo,
        next);
  }

  @PostMapping("/closure")
  ModelAndView close(
      @PathVariable long id, CaseForm form, ReturnTo returnTo, RedirectAttributes next) {
    return changes.make(
        id,
        form,
        () ->
            cases.close(
                id,
                form.seenRevision(),
                new Closing(
                    Closing.Outcome.of(CaseForm.text(form.outcome())),
                    Closing.RootCause.of(CaseForm.text(form.rootCause())),
                    causeClass(form),
                    CaseForm.text(form.closingNote()))),
        "Case closed",
        ReturnTo.TODAY,
        next);
  }

  private static CauseClass causeClass(CaseForm form) {
    return form.causeClass() == null || form.causeClass().isEmpty()
        ? Closing.RootCause.of(CaseForm.text(form.rootCause())).usualClass()
        : CauseClass.of(form.causeClass());
  }

  @PostMapping("/reopening")
  ModelAndView reopen(
      @PathVariable long id, CaseForm form, ReturnTo returnTo, RedirectAttributes next) {
    return changes.make(
        id, form, () -> cases.reopen(id, form.seenRevision()), "Case reopened", returnTo, next);
  }

  @PostMapping("/owner")
  ModelAndView handOver(
      @PathVariable long id, CaseForm form, ReturnTo returnTo, RedirectAttributes next) {
    return changes.make(
        id,
        form,
        () ->
            cases.handOver(
                id, form.seenRevision(), userId(form.ownerId()), CaseForm.text(form.reason())),
        "Case handed over",
        ReturnTo.TODAY,
        next);
  }

  private static long userId(@Nullable String text) {
    try {
      return Long.parseLong(CaseForm.text(text));
    } catch (NumberFormatException nobody) {
      throw new InvalidInput("ownerId", "Choose who takes over.");
    }
  }

  /** Takes the last step back. */
  @PostMapping("/undo")
  ModelAndView undo(
      @PathVariable long id, CaseForm form, ReturnTo returnTo, RedirectAttributes next) {
    return changes.make(
        id, form, () -> cases.undo(id, form.seenRevision()), "Undone", returnTo, next);
  }
}
