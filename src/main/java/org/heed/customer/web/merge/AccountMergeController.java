package org.heed.customer.web.merge;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.heed.customer.Account;
import org.heed.customer.Accounts;
import org.heed.customer.browse.AccountFilter;
import org.heed.customer.browse.AccountList;
import org.heed.customer.browse.AccountSort;
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

/** Which account stays, what the merge would do, and the merge. */
@Controller
@RequestMapping("/customers/accounts/{id}/merge")
@RequiresPermission(Permission.MERGE_CUSTOMERS)
class AccountMergeController {

  private final Accounts accounts;
  private final AccountList list;
  private final MergePreviews previews;
  private final Merges merges;

  AccountMergeController(
      Accounts accounts, AccountList list, MergePreviews previews, Merges merges) {
    this.accounts = accounts;
    this.list = list;
    this.previews = previews;
    this.merges = merges;
  }

  @GetMapping
  String choose(@PathVariable long id, @RequestParam(defaultValue = "") String q, Model page) {
    Account account = accounts.get(id);
    String words = PlainText.cleanLine(q, 100);
    page.addAttribute("name", account.name());
    page.addAttribute("words", words);
    page.addAttribute("searched", !words.isEmpty());
    page.addAttribute("choices", candidates(account, words));
    page.addAttribute("page", MergePage.ofAccount(id));
    return "customers/merge-choice";
  }

  /** Accounts of these words; without words those whose name begins alike. */
  private List<MergePage.Candidate> candidates(Account account, String words) {
    String beginning = words.isEmpty() ? account.name().split("[ ,.-]", 2)[0] : words;
    if (beginning.isEmpty()) {
      return List.of();
    }
    AccountFilter filter = new AccountFilter(beginning, null, null, null, null);
    return list.page(filter, AccountSort.NAME, null).rows().stream()
        .filter(other -> other.id() != account.id())
        .map(MergePage.Candidate::of)
        .toList();
  }

  @GetMapping("/{into}")
  String preview(@PathVariable long id, @PathVariable long into, Model page) {
    return preview(id, into, MergeForm.EMPTY, page);
  }

  private String preview(long id, long into, MergeForm form, Model page) {
    MergePreview preview = previews.accounts(id, into);
    page.addAttribute("preview", preview);
    page.addAttribute("form", form);
    page.addAttribute("page", MergePage.ofAccount(id));
    page.addAttribute("back", MergePage.ofAccount(into));
    return "customers/merge";
  }

  @PostMapping("/{into}")
  String merge(
      @PathVariable long id,
      @PathVariable long into,
      @RequestParam Map<String, String> fields,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    MergeForm form = MergeForm.of(fields);
    try {
      String name = accounts.find(id).map(Account::name).orElse("");
      merges.accounts(form.order(id, into));
      next.addFlashAttribute("flash", "“%s” is part of this account now.".formatted(name));
      return "redirect:/customers/accounts/" + into;
    } catch (InvalidInput input) {
      FormProblem.show(input, page, response);
      return preview(id, into, form, page);
    }
  }
}
