package org.heed.program.web.survey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyDraft;
import org.heed.survey.Surveys;
import org.heed.survey.authoring.SurveyFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A survey as a file: out and in. */
@Controller
@RequestMapping("/program/touchpoints/{id}/survey")
@RequiresPermission(Permission.SEE_PROGRAM)
class FilePage {

  private final Touchpoints touchpoints;
  private final Surveys surveys;
  private final SurveyFile files;
  private final SurveyEditorPages pages;

  FilePage(Touchpoints touchpoints, Surveys surveys, SurveyFile files, SurveyEditorPages pages) {
    this.touchpoints = touchpoints;
    this.surveys = surveys;
    this.files = files;
    this.pages = pages;
  }

  @GetMapping("/file")
  String page(@PathVariable long id, Model page) {
    pages.head(touchpoints.find(id), page);
    return "program/survey-file";
  }

  @GetMapping("/survey.json")
  ResponseEntity<byte[]> export(@PathVariable long id) {
    Touchpoint touchpoint = touchpoints.find(id);
    String name = touchpoint.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + ".survey.json", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(files.write(surveys.draft(touchpoint.surveyId()).content()));
  }

  @PostMapping("/file")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String read(
      @PathVariable long id, @RequestParam("file") MultipartFile file, RedirectAttributes next)
      throws IOException {
    SurveyDraft draft = pages.draft(id);
    try {
      SurveyContent content = files.read(file.getBytes());
      Long logo = draft.content().logoId();
      surveys.saveDraft(draft.surveyId(), draft.revision(), content.withLogo(logo));
    } catch (InvalidInput | Conflict refused) {
      next.addFlashAttribute("fileProblems", String.valueOf(refused.getMessage()).lines().toList());
      return "redirect:/program/touchpoints/{id}/survey/file";
    }
    next.addFlashAttribute("flash", "The file is the draft now. Look at it, then publish.");
    return "redirect:/program/touchpoints/{id}/survey";
  }
}
