package org.heed.customer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.heed.customer.history.AnswerSink;
import org.heed.customer.imports.CustomerImport;
import org.heed.customer.imports.ImportState;
import org.heed.customer.imports.Imports;
import org.heed.customer.imports.Previews;
import org.heed.customer.mapping.AnswerSource;
import org.heed.customer.mapping.Mapping;
import org.heed.customer.mapping.Target;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Uploading files, and the page of each import. */
@Controller
@RequiresPermission(Permission.IMPORT_CUSTOMERS)
class ImportController {

  static final int REMARKS = 20;

  private final Imports imports;
  private final Previews previews;
  private final AnswerSink sink;

  ImportController(Imports imports, Previews previews, AnswerSink sink) {
    this.sink = sink;
    this.imports = imports;
    this.previews = previews;
  }

  @GetMapping("/imports")
  String list(Model page) {
    page.addAttribute("imports", imports.recent());
    return "customers/imports";
  }

  @PostMapping("/imports")
  String upload(@RequestParam MultipartFile file, Model page, HttpServletResponse response)
      throws IOException {
    Path copy = Files.createTempFile("heed-upload", ".bin");
    try {
      file.transferTo(copy);
      long id = imports.upload(String.valueOf(file.getOriginalFilename()), copy);
      return "redirect:/imports/" + id;
    } catch (InvalidInput input) {
      Problem.show(input, page, response);
      return list(page);
    } finally {
      Files.delete(copy);
    }
  }

  @GetMapping("/imports/{id}")
  String show(@PathVariable long id, Model page) {
    CustomerImport work = imports.get(id);
    page.addAttribute("work", work);
    page.addAttribute("remarks", imports.groupedRemarks(id, REMARKS));
    page.addAttribute("stuck", imports.isSilent(work));
    if (work.state().isOpen() && work.state() != ImportState.CHECKED) {
      return mapping(work, previews.mapping(work), page);
    }
    return "customers/import";
  }

  private String mapping(CustomerImport work, Mapping mapping, Model page) {
    page.addAttribute("work", work);
    page.addAttribute("mapping", mapping);
    page.addAttribute("targets", Target.values());
    page.addAttribute("touchpoints", sink.touchpoints());
    page.addAttribute("sample", previews.sample(work, 3));
    page.addAttribute("preview", previews.preview(work, mapping));
    page.addAttribute("problems", mapping.problems());
    page.addAttribute("source", AnswerSource.name(work.headings()));
    return "customers/import-mapping";
  }

  @GetMapping("/imports/{id}/mapping")
  String remap(@PathVariable long id, Model page) {
    CustomerImport work = imports.get(id);
    return mapping(work, previews.mapping(work), page);
  }

  @PostMapping("/imports/{id}/mapping")
  String previewed(
      @PathVariable long id, MappingForm form, Model page, HttpServletResponse response) {
    CustomerImport work = imports.get(id);
    try {
      return mapping(work, form.mapping(work), page);
    } catch (InvalidInput input) {
      Problem.show(input, page, response);
      return mapping(work, previews.mapping(work), page);
    }
  }

  @PostMapping("/imports/{id}/check")
  String check(@PathVariable long id, MappingForm form, Model page, HttpServletResponse response) {
    CustomerImport work = imports.get(id);
    Mapping mapping = previews.mapping(work);
    try {
      mapping = form.mapping(work);
      imports.check(id, mapping);
      return "redirect:/imports/" + id;
    } catch (InvalidInput input) {
      Problem.show(input, page, response);
      return mapping(work, mapping, page);
    }
  }

  @PostMapping("/imports/{id}/run")
  String run(@PathVariable long id) {
    imports.run(id);
    return "redirect:/imports/" + id;
  }

  @PostMapping("/imports/{id}/cancellation")
  String cancel(@PathVariable long id) {
    imports.cancel(id);
    return "redirect:/imports/" + id;
  }

  @PostMapping("/imports/{id}/continuation")
  String resume(@PathVariable long id) {
    imports.resume(id);
    return "redirect:/imports/" + id;
  }

  @GetMapping("/imports/{id}/progress")
  String progress(@PathVariable long id, Model page, HttpServletResponse response) {
    CustomerImport work = imports.get(id);
    page.addAttribute("work", work);
    page.addAttribute("stuck", imports.isSilent(work));
    if (!work.state().isBusy()) {
      response.setHeader("HX-Refresh", "true");
    }
    return "customers/import :: progress";
  }
}
