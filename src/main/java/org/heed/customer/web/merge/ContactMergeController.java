package org.heed.customer.web.merge;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.heed.customer.Contact;
import org.heed.customer.Contacts;
import org.heed.customer.browse.ContactList;
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

/** Which contact stays when one person is here twice, what the merge would do, and the merge. */
@Controller
@RequestMapping("/customers/contacts/{id}/merge")
@RequiresPermission(Permission.MERGE_CUSTOMERS)
class ContactMergeController {

  private final Contacts contacts;
  private final ContactList list;
  private final MergePreviews previews;
  private final Merges merges;

  ContactMergeController(
      Contacts contacts, ContactList list, MergePreviews previews, Merges merges) {
    this.contacts = contacts;
    this.list = list;
    this.previews = previews;
    this.merges = merges;
  }

  @GetMapping
  String choose(@PathVariable long id, @RequestParam(defaultValue = "") String q, Model page) {
    Contact contact = contacts.get(id);
    String words = PlainText.cleanLine(q, 100);
    page.addAttribute("name", contact.displayName());
    page.addAttribute("words", words);
    page.addAttribute("searched", !words.isEmpty());
    page.addAttribute("choices", candidates(contact, words));
    page.addAttribute("page", MergePage.ofContact(id));
    return "customers/merge-choice";
  }

  /** Contacts of these words; without words those of the same surname. */
  private List<MergePage.Candidate> candidates(Contact contact, String words) {
    String name = contact.name();
    String surname = name.substring(name.lastIndexOf(' ') + 1);
    String beginning = words.isEmpty() ? surname : words;
    return beginning.isEmpty()
        ? List.of()
        : list.search(beginning).stream()
            .filter(other -> other.id() != contact.id())
            .map(MergePage.Candidate::of)
            .toList();
  }

  @GetMapping("/{into}")
  String preview(@PathVariable long id, @PathVariable long into, Model page) {
    return preview(id, into, MergeForm.EMPTY, page);
  }

  private String preview(long id, long into, MergeForm form, Model page) {
    MergePreview preview = previews.contacts(id, into);
    page.addAttribute("preview", preview);
    page.addAttribute("form", form);
    page.addAttribute("page", MergePage.ofContact(id));
    page.addAttribute("back", MergePage.ofContact(into));
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
      merges.contacts(form.order(id, into));
      next.addFlashAttribute("flash", "The two are one contact now.");
      return "redirect:/customers/contacts/" + into;
    } catch (InvalidInput input) {
      FormProblem.show(input, page, response);
      return preview(id, into, form, page);
    }
  }
}
