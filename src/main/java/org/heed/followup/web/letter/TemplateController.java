package org.heed.followup.web.letter;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.heed.followup.letter.LetterTemplate;
import org.heed.followup.letter.LetterTemplates;
import org.heed.followup.letter.OwnWords;
import org.heed.followup.merge.MergeField;
import org.heed.followup.rule.book.AskedKinds;
import org.heed.followup.web.playbook.WordLanguages;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.Permission;
import org.heed.platform.web.Refused;
import org.heed.platform.web.RequiresPermission;
import org.heed.platform.web.SettingsPage;
import org.heed.platform.web.SettingsTab;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Templates of letters are read, written, switched off and had back here. */
@Controller
@SettingsPage
@RequestMapping("/settings/letters")
@RequiresPermission(Permission.EDIT_PROGRAM)
class TemplateController {

  private static final String LIST = "redirect:/settings/letters";

  private final LetterTemplates templates;
  private final AskedKinds asked;

  TemplateController(LetterTemplates templates, AskedKinds asked) {
    this.templates = templates;
    this.asked = asked;
  }

  @Bean
  static SettingsTab lettersTab() {
    return new SettingsTab(
        "letters",
        SettingsTab.Topic.FOLLOW_UP,
        "Letters",
        "/settings/letters",
        Permission.EDIT_PROGRAM,
        21);
  }

  @GetMapping
  String list(Model page) {
    List<LetterTemplate> all = templates.all();
    page.addAttribute("letters", all);
    page.addAttribute("groups", asked.words());
    page.addAttribute("names", WordLanguages.names(all.stream().map(one -> one.fit().language())));
    return "followup/letters/list";
  }

  @GetMapping("/new")
  String blank(@RequestParam(defaultValue = "") String like, Model page) {
    return form(
        null,
        like.isEmpty() ? TemplateForm.BLANK : TemplateForm.of(templates.get(like).asNew()),
        page);
  }

  @GetMapping("/{key}")
  String edit(@PathVariable String key, Model page) {
    LetterTemplate letter = templates.get(key);
    return form(letter, TemplateForm.of(letter), page);
  }

  private String form(@Nullable LetterTemplate letter, TemplateForm form, Model page) {
    page.addAttribute("letter", letter);
    page.addAttribute("title", letter == null ? "New letter" : letter.name());
    page.addAttribute("form", form);
    page.addAttribute("categories", Category.values());
    page.addAttribute("groups", asked.words());
    page.addAttribute("languages", WordLanguages.with(TemplateForm.text(form.language())));
    page.addAttribute("choices", OwnWords.values());
    page.addAttribute("fields", MergeField.values());
    return "followup/letters/edit";
  }

  @PostMapping
  String create(
      @ModelAttribute("form") TemplateForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    return save(null, form, page, response, next);
  }

  @PostMapping("/{key}")
  String change(
      @PathVariable String key,
      @ModelAttribute("form") TemplateForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    return save(templates.get(key), form, page, response, next);
  }

  private String save(
      @Nullable LetterTemplate before,
      TemplateForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      templates.save(
          form.template(before == null ? "" : before.key(), before == null || before.active()));
    } catch (Refused refused) {
      FormProblem.show(refused, page, response);
      return form(before, form, page);
    }
    next.addFlashAttribute("flash", "Saved.");
    return LIST;
  }

  @PostMapping("/{key}/shown")
  String show(@PathVariable String key, @RequestParam boolean active, RedirectAttributes next) {
    templates.save(templates.get(key).withActive(active));
    next.addFlashAttribute(
        "flash", active ? "It is offered again." : "It is not offered any more.");
    return LIST;
  }

  @PostMapping("/{key}/removal")
  String remove(@PathVariable String key, RedirectAttributes next) {
    boolean adapted = templates.get(key).origin().isAdapted();
    templates.remove(key);
    next.addFlashAttribute("flash", adapted ? "It is as it came with Heed again." : "Removed.");
    return LIST;
  }
}
