package org.heed.dashboard.review;

import java.util.Locale;
import java.util.Map;
import org.heed.platform.pdf.Pdf;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The review sheet of an account, on a page and as a PDF. */
@Controller
@RequiresPermission(Permission.SEE_RESPONSES)
class ReviewController {

  private final ReviewSheets sheets;
  private final ITemplateEngine templates;

  ReviewController(ReviewSheets sheets, ITemplateEngine templates) {
    this.sheets = sheets;
    this.templates = templates;
  }

  @GetMapping("/customers/accounts/{id}/review")
  String page(@PathVariable long id, Model model) {
    model.addAttribute("sheet", sheets.of(id));
    return "dashboard/review";
  }

  @GetMapping("/customers/accounts/{id}/review.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable long id) {
    ReviewSheet sheet = sheets.of(id);
    String html =
        templates.process(
            "dashboard/review-print", new Context(Locale.ENGLISH, Map.of("sheet", sheet)));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename("review-" + id + ".pdf").build().toString())
        .body(Pdf.of(html));
  }
}
