package org.heed.customer.web.kpi;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.heed.customer.kpi.Kpi;
import org.heed.customer.kpi.KpiFacts;
import org.heed.customer.kpi.Kpis;
import org.heed.customer.kpi.file.KpiImport;
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

/** Operational figures: what is measured, how complete it is, and files of values. */
@Controller
@RequestMapping("/customers/kpis")
@RequiresPermission(Permission.EDIT_PROGRAM)
class KpiController {

  private final Kpis kpis;
  private final KpiFacts facts;
  private final KpiImport imports;

  KpiController(Kpis kpis, KpiFacts facts, KpiImport imports) {
    this.kpis = kpis;
    this.facts = facts;
    this.imports = imports;
  }

  @GetMapping
  String list(Model page) {
    return page(KpiForm.EMPTY, null, page);
  }

  @GetMapping("/{id}")
  String edit(@PathVariable long id, Model page) {
    Kpi kpi = kpis.get(id);
    return page(KpiForm.of(kpi), kpi, page);
  }

  private String page(KpiForm form, @Nullable Kpi edited, Model page) {
    page.addAttribute("kpis", kpis.all());
    page.addAttribute("coverage", facts.coverage());
    page.addAttribute("form", form);
    page.addAttribute("edited", edited);
    return "customers/kpis";
  }

  @PostMapping
  String create(
      @ModelAttribute("form") KpiForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      kpis.create(form.draft());
    } catch (InvalidInput input) {
      Problem.show(input, page, response);
      return page(form, null, page);
    }
    return shown("The figure is added. Now send its values.", next);
  }

  private static String shown(String flash, RedirectAttributes next) {
    next.addFlashAttribute("flash", flash);
    return "redirect:/customers/kpis";
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable long id,
      @ModelAttribute("form") KpiForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      kpis.change(id, form.draft());
    } catch (InvalidInput input) {
      Problem.show(input, page, response);
      return page(form, kpis.get(id), page);
    }
    return shown("Saved.", next);
  }

  @PostMapping("/{id}/removal")
  String delete(@PathVariable long id, RedirectAttributes next) {
    kpis.delete(id);
    return shown("The figure and its values are gone.", next);
  }

  @PostMapping("/values")
  String upload(
      @RequestParam MultipartFile file,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next)
      throws IOException {
    Path copy = Files.createTempFile("heed-kpis", ".bin");
    try {
      file.transferTo(copy);
      return shown("%,d values are stored.".formatted(imports.store(copy)), next);
    } catch (InvalidInput input) {
      Problem.show(input, page, response);
      return page(KpiForm.EMPTY, null, page);
    } finally {
      Files.delete(copy);
    }
  }
}
