package org.heed.customer.web.place;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.heed.customer.place.MeasurePoints;
import org.heed.customer.place.file.MeasurePointImport;
import org.heed.customer.web.Problem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree of measure points, level by level, and its changes. */
@Controller
@RequestMapping("/customers/measure-points")
@RequiresPermission(Permission.EDIT_PROGRAM)
class MeasurePointController {

  private final MeasurePoints points;
  private final MeasurePointPages pages;
  private final MeasurePointImport imports;

  MeasurePointController(
      MeasurePoints points, MeasurePointPages pages, MeasurePointImport imports) {
    this.points = points;
    this.pages = pages;
    this.imports = imports;
  }

  @GetMapping
  @RequiresPermission(Permission.SEE_CUSTOMERS)
  String show(@RequestParam(required = false) @Nullable Long at, Model page) {
    return pages.level(at, page);
  }

  @GetMapping("/new")
  String blank(@RequestParam(required = false) @Nullable Long below, Model page) {
    return pages.form(MeasurePointForm.below(below), null, page);
  }

  @PostMapping
  String create(
      @ModelAttribute("form") MeasurePointForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      long id = points.create(form.draft());
      return shown(points.get(id).parentId(), "The measure point is added.", next);
    } catch (InvalidInput input) {
      Problem.show(input, page, response);
      return pages.form(form, null, page);
    }
  }

  private static String shown(@Nullable Long at, String flash, RedirectAttributes next) {
    next.addFlashAttribute("flash", flash);
    return "redirect:/customers/measure-points" + (at == null ? "" : "?at=" + at);
  }

  @GetMapping("/{id}/edit")
  String edit(@PathVariable long id, Model page) {
    return pages.form(MeasurePointForm.of(points.get(id)), id, page);
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable long id,
      @ModelAttribute("form") MeasurePointForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      points.change(id, form.draft());
      return shown(id, "Saved.", next);
    } catch (InvalidInput input) {
      Problem.show(input, page, response);
      return pages.form(form, id, page);
    }
  }

  @PostMapping("/{id}/retirement")
  String retire(@PathVariable long id, RedirectAttributes next) {
    points.retire(id);
    return shown(id, "Retired. What belongs to it stays; nothing new is assigned to it.", next);
  }

  @PostMapping("/{id}/return")
  String restore(@PathVariable long id, RedirectAttributes next) {
    points.restore(id);
    return shown(id, "The measure point is back.", next);
  }

  @PostMapping("/import")
  String upload(
      @RequestParam MultipartFile file,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next)
      throws IOException {
    Path copy = Files.createTempFile("heed-points", ".bin");
    try {
      file.transferTo(copy);
      MeasurePointImport.Result result = imports.store(copy);
      return shown(
          null,
          "%d added, %d changed, %d as they were."
              .formatted(result.created(), result.changed(), result.unchanged()),
          next);
    } catch (InvalidInput input) {
      Problem.show(input, page, response);
      return pages.level(null, page);
    } finally {
      Files.delete(copy);
    }
  }
}
