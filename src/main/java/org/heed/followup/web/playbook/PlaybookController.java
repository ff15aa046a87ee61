package org.heed.followup.web.playbook;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.heed.followup.merge.MergeField;
import org.heed.followup.playbook.Playbook;
import org.heed.followup.playbook.Playbooks;
import org.heed.followup.rule.book.AskedKinds;
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

/** Playbooks are read, written, switched off and had back here. */
@Controller
@SettingsPage
@RequestMapping("/settings/playbooks")
@RequiresPermission(Permission.EDIT_PROGRAM)
class PlaybookController {

  private static final String LIST = "redirect:/settings/playbooks";

  private final Playbooks playbooks;
  private final AskedKinds asked;

  PlaybookController(Playbooks playbooks, AskedKinds asked) {
    this.playbooks = playbooks;
    this.asked = asked;
  }

  @Bean
  static SettingsTab playbooksTab() {
    return new SettingsTab(
        "playbooks",
        SettingsTab.Topic.FOLLOW_UP,
        "Playbooks",
        "/settings/playbooks",
        Permission.EDIT_PROGRAM,
        20);
  }

  @GetMapping
  String list(Model page) {
    List<Playbook> books = playbooks.all();
    page.addAttribute("books", books);
    page.addAttribute("groups", asked.words());
    page.addAttribute(
        "names", WordLanguages.names(books.stream().map(book -> book.fit().language())));
    return "followup/playbooks/list";
  }

  @GetMapping("/new")
  String blank(@RequestParam(defaultValue = "") String like, Model page) {
    PlaybookForm form = PlaybookForm.BLANK;
    if (!like.isEmpty()) {
      Playbook model = playbooks.get(like);
      form = PlaybookForm.of(model.asNew());
    }
    return form(null, form, page);
  }

  @GetMapping("/{key}")
  String edit(@PathVariable String key, Model page) {
    Playbook book = playbooks.get(key);
    return form(book, PlaybookForm.of(book), page);
  }

  private String form(@Nullable Playbook book, PlaybookForm form, Model page) {
    page.addAttribute("book", book);
    page.addAttribute("title", book == null ? "New playbook" : book.name());
    page.addAttribute("form", form);
    page.addAttribute("categories", Category.values());
    page.addAttribute("groups", asked.words());
    page.addAttribute("languages", WordLanguages.with(PlaybookForm.text(form.language())));
    page.addAttribute(
        "fields",
        List.of(MergeField.values()).stream().filter(f -> f != MergeField.OWN_WORDS).toList());
    return "followup/playbooks/edit";
  }

  @PostMapping
  String create(
      @ModelAttribute("form") PlaybookForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    return save(null, form, page, response, next);
  }

  @PostMapping("/{key}")
  String change(
      @PathVariable String key,
      @ModelAttribute("form") PlaybookForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    return save(playbooks.get(key), form, page, response, next);
  }

  private String save(
      @Nullable Playbook before,
      PlaybookForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      playbooks.save(
          form.playbook(before == null ? "" : before.key(), before == null || before.active()));
    } catch (Refused refused) {
      FormProblem.show(refused, page, response);
      return form(before, form, page);
    }
    next.addFlashAttribute("flash", "Saved. It stands beside cases that it fits from now on.");
    return LIST;
  }

  @PostMapping("/{key}/shown")
  String show(@PathVariable String key, @RequestParam boolean active, RedirectAttributes next) {
    playbooks.save(playbooks.get(key).withActive(active));
    next.addFlashAttribute("flash", active ? "It is shown again." : "It is not shown any more.");
    return LIST;
  }

  @PostMapping("/{key}/removal")
  String remove(@PathVariable String key, RedirectAttributes next) {
    boolean adapted = playbooks.get(key).origin().isAdapted();
    playbooks.remove(key);
    next.addFlashAttribute("flash", adapted ? "It is as it came with Heed again." : "Removed.");
    return LIST;
  }
}
