package org.heed.followup.web;

import java.util.function.Supplier;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.followup.Closing;
import org.heed.followup.ContactAttempt;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

  CaseController(Cases cases, CasePages pages) {
    this.cases = cases;
    this.pages = pages;
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
    return change(
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
    return change(
        id,
        form,
        () ->
            cases.close(
                id,
                form.seenRevision(),
                new Closing(
                    Closing.Outcome.of(CaseForm.text(form.outcome())),
                    Closing.RootCause.of(CaseForm.text(form.rootCause())),
                    CaseForm.text(form.closingNote()))),
        "Case closed",
        ReturnTo.TODAY,
        next);
  }

  @PostMapping("/reopening")
  ModelAndView reopen(
      @PathVariable long id, CaseForm form, ReturnTo returnTo, RedirectAttributes next) {
    return change(
        id, form, () -> cases.reopen(id, form.seenRevision()), "Case reopened", returnTo, next);
  }

  @PostMapping("/owner")
  ModelAndView handOver(
      @PathVariable long id, CaseForm form, ReturnTo returnTo, RedirectAttributes next) {
    return change(
        id,
        form,
        () -> cases.handOver(id, form.seenRevision(), userId(form.ownerId())),
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
    return change(id, form, () -> cases.undo(id, form.seenRevision()), "Undone", returnTo, next);
  }

  /** Makes the change; when it cannot be made, shows the case again with everything typed. */
  private ModelAndView change(
      long id,
      CaseForm form,
      Supplier<CaseDetail> change,
      String message,
      ReturnTo returnTo,
      RedirectAttributes next) {
    try {
      CaseDetail changed = change.get();
      next.addFlashAttribute(
          "done",
          new Done(
              message + ": " + changed.customer().who(),
              id,
              changed.revision(),
              changed.undoable().isPresent() && !message.equals("Undone")));
      return new ModelAndView("redirect:" + returnTo.address(id));
    } catch (InvalidInput wrong) {
      return again(
          id,
          form,
          wrong.field(),
          String.valueOf(wrong.getMessage()),
          HttpStatus.UNPROCESSABLE_ENTITY);
    } catch (Conflict stale) {
      return again(id, form, null, String.valueOf(stale.getMessage()), HttpStatus.CONFLICT);
    }
  }

  private ModelAndView again(
      long id, CaseForm form, @Nullable String field, String problem, HttpStatus status) {
    ModelAndView page = new ModelAndView("followup/case", status);
    page.addObject("page", pages.read(id, form, field, problem));
    return page;
  }
}
