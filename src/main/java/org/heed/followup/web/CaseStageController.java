package org.heed.followup.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.heed.followup.CaseProgress;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far a case is, and whether its clock runs. */
@Controller
@RequestMapping("/cases/{id}")
@RequiresPermission(Permission.WORK_CASES)
class CaseStageController {

  private final CaseProgress progress;
  private final CaseChanges changes;

  CaseStageController(CaseProgress progress, CaseChanges changes) {
    this.progress = progress;
    this.changes = changes;
  }

  @PostMapping("/work")
  ModelAndView start(
      @PathVariable long id, CaseForm form, ReturnTo returnTo, RedirectAttributes next) {
    return changes.make(
        id, form, () -> progress.start(id, form.seenRevision()), "In progress", returnTo, next);
  }

  @PostMapping("/resolution")
  ModelAndView resolve(
      @PathVariable long id, CaseForm form, ReturnTo returnTo, RedirectAttributes next) {
    return changes.make(
        id,
        form,
        () -> progress.resolve(id, form.seenRevision(), CaseForm.text(form.reason())),
        "Resolved",
        returnTo,
        next);
  }

  @PostMapping("/pause")
  ModelAndView pause(
      @PathVariable long id, CaseForm form, ReturnTo returnTo, RedirectAttributes next) {
    return changes.make(
        id,
        form,
        () ->
            progress.pause(
                id, form.seenRevision(), day(form.until()), CaseForm.text(form.reason())),
        "Deadline paused",
        returnTo,
        next);
  }

  @PostMapping("/pause/end")
  ModelAndView resume(
      @PathVariable long id, CaseForm form, ReturnTo returnTo, RedirectAttributes next) {
    return changes.make(
        id,
        form,
        () -> progress.resume(id, form.seenRevision(), CaseForm.text(form.reason())),
        "Deadline runs again",
        returnTo,
        next);
  }

  private static LocalDate day(@Nullable String typed) {
    try {
      return LocalDate.parse(CaseForm.text(typed));
    } catch (DateTimeParseException unknown) {
      throw new InvalidInput("until", "Choose the day on which the clock runs again.");
    }
  }
}
