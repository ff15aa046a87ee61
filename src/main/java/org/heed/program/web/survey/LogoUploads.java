package org.heed.program.web.survey;

import java.io.IOException;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoints;
import org.heed.survey.Logos;
import org.heed.survey.SurveyDraft;
import org.heed.survey.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The picture of a survey. What is being typed beside it is kept. */
@Controller
@RequestMapping("/program/touchpoints/{id}/logo")
@RequiresPermission(Permission.EDIT_PROGRAM)
class LogoUploads {

  private static final String EDITOR = "redirect:/program/touchpoints/{id}/survey?resume";

  private final Touchpoints touchpoints;
  private final Surveys surveys;
  private final Logos logos;

  LogoUploads(Touchpoints touchpoints, Surveys surveys, Logos logos) {
    this.touchpoints = touchpoints;
    this.surveys = surveys;
    this.logos = logos;
  }

  @PostMapping
  String upload(
      @PathVariable long id, @RequestParam("logo") MultipartFile file, RedirectAttributes next)
      throws IOException {
    long surveyId = touchpoints.find(id).surveyId();
    try {
      if (file.getSize() > Logos.MAX_BYTES) {
        throw new InvalidInput("logo", "Choose a picture of at most 200 kB.");
      }
      setLogo(surveyId, logos.store(surveyId, file.getBytes()));
      next.addFlashAttribute("flash", "The logo is saved.");
    } catch (InvalidInput refused) {
      next.addFlashAttribute("logoProblem", refused.getMessage());
    }
    return EDITOR;
  }

  @PostMapping("/removal")
  String remove(@PathVariable long id, RedirectAttributes next) {
    setLogo(touchpoints.find(id).surveyId(), null);
    next.addFlashAttribute("flash", "The logo is removed.");
    return EDITOR;
  }

  private void setLogo(long surveyId, @Nullable Long logoId) {
    SurveyDraft draft = surveys.draft(surveyId);
    surveys.saveDraft(surveyId, draft.revision(), draft.content().withLogo(logoId));
  }
}
