package org.heed.customer.web.merge;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.heed.customer.merge.MergeOrder;
import org.heed.customer.merge.MergePreview;
import org.heed.customer.merge.MergePreviews;
import org.heed.customer.merge.Merges;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which account or contact stays, what the merge would do, and the merge. */
@Controller
@RequestMapping("/customers/{kind:accounts|contacts}/{id}/merge")
@RequiresPermission(Permission.MERGE_CUSTOMERS)
class MergeController {

  private final Likenesses likenesses;
  private final MergePreviews previews;
  private final Merges merges;

  MergeController(Likenesses likenesses, MergePreviews previews, Merges merges) {
    this.likenesses = likenesses;
    this.previews = previews;
    this.merges = merges;
  }

  @GetMapping
  String choose(
      @PathVariable String kind,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String q,
      Model page) {
    MergePage one = MergePage.of(kind, id);
    String words = PlainText.cleanLine(q, 100);
    page.addAttribute("name", likenesses.name(one));
    page.addAttribute("words", words);
    page.addAttribute("searched", !words.isEmpty());
    page.addAttribute("choices", likenesses.of(one, words));
    page.addAttribute("page", one);
    return "customers/merge-choice";
  }

  @GetMapping("/{into}")
  String preview(
      @PathVariable String kind, @PathVariable long id, @PathVariable long into, Model page) {
    return preview(MergePage.of(kind, id), MergePage.of(kind, into), MergeForm.EMPTY, page);
  }

  private String preview(MergePage one, MergePage into, MergeForm form, Model page) {
    page.addAttribute("preview", preview(one, into));
    page.addAttribute("form", form);
    page.addAttribute("page", one);
    page.addAttribute("back", into);
    return "customers/merge";
  }

  private MergePreview preview(MergePage one, MergePage into) {
    return one.ofAccount()
        ? previews.accounts(one.id(), into.id())
        : previews.contacts(one.id(), into.id());
  }

  @PostMapping("/{into}")
  String merge(
      @PathVariable String kind,
      @PathVariable long id,
      @PathVariable long into,
      @RequestParam Map<String, String> fields,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    MergePage one = MergePage.of(kind, id);
    MergePage other = MergePage.of(kind, into);
    MergeForm form = MergeForm.of(fields);
    try {
      next.addFlashAttribute("flash", merge(one, form.order(id, into)));
      return "redirect:" + other.path();
    } catch (InvalidInput input) {
      FormProblem.show(input, page, response);
      return preview(one, other, form, page);
    }
  }

  private String merge(MergePage one, MergeOrder order) {
    if (one.ofAccount()) {
      return "“%s” is part of this account now.".formatted(merges.accounts(order).name());
    }
    merges.contacts(order);
    return "The two are one contact now.";
  }
}
