package org.heed.followup.web;

import java.util.function.Supplier;
import org.heed.followup.CaseDetail;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes a case from a form, and says what to do when that cannot be done. */
@Component
class CaseChanges {

  private final CasePages pages;

  CaseChanges(CasePages pages) {
    this.pages = pages;
  }

  /** Makes the change; when it cannot be made, shows the case again with everything typed. */
  ModelAndView make(
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
