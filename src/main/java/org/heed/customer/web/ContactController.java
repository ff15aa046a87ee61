package org.heed.customer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.heed.customer.AccountRole;
import org.heed.customer.Contact;
import org.heed.customer.Contacts;
import org.heed.customer.operational.OperationalState;
import org.heed.customer.preferences.Preferences;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A contact's page and its form. */
@Controller
@RequiresPermission(Permission.EDIT_CUSTOMERS)
class ContactController {

  private static final String FORM = "customers/contact-form";
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(zone -> zone.equals("UTC") || zone.matches("[A-Z][a-z]+/.*"))
          .sorted()
          .toList();

  private final Contacts contacts;
  private final AccountChoice choice;
  private final Workspaces workspaces;
  private final Timeline timeline;
  private final OperationalState operations;
  private final Preferences preferences;

  ContactController(
      Contacts contacts,
      AccountChoice choice,
      Workspaces workspaces,
      Timeline timeline,
      OperationalState operations,
      Preferences preferences) {
    this.contacts = contacts;
    this.choice = choice;
    this.workspaces = workspaces;
    this.timeline = timeline;
    this.operations = operations;
    this.preferences = preferences;
  }

  @GetMapping("/customers/contacts/{id}")
  @RequiresPermission(Permission.SEE_CUSTOMERS)
  String show(@PathVariable long id, Model page) {
    Contact contact = contacts.get(id);
    page.addAttribute("contact", contact);
    page.addAttribute("account", choice.of(contact.accountId()));
    page.addAttribute("consent", contacts.consent(id));
    page.addAttribute("preferences", preferences.of(id).orElse(null));
    page.addAttribute("openTickets", operations.openTickets(id));
    page.addAttribute("usage", operations.usageOf(id));
    page.addAttribute(
        "pulse", timeline.scores().flatMap(panel -> panel.pulseOfContact(id)).orElse(null));
    page.addAttribute("entries", timeline.ofContact(id));
    return "customers/contact";
  }

  @GetMapping("/customers/contacts/new")
  String blank(@RequestParam(required = false) @Nullable Long account, Model page) {
    return form(ContactForm.at(choice.of(account), workspaces.current().timeZone().getId()), page);
  }

  @GetMapping("/customers/contacts/{id}/edit")
  String edit(@PathVariable long id, Model page) {
    page.addAttribute("id", id);
    Contact contact = contacts.get(id);
    return form(ContactForm.of(contact, choice.of(contact.accountId())), page);
  }

  private String form(ContactForm form, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("title", page.containsAttribute("id") ? "Edit contact" : "New contact");
    page.addAttribute("roles", AccountRole.values());
    page.addAttribute("zones", ZONES);
    return FORM;
  }

  @PostMapping("/customers/contacts")
  String create(
      @ModelAttribute("form") ContactForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      long id = contacts.create(form.draft(choice.of(form), Map.of()), "customer page");
      next.addFlashAttribute("flash", "The contact is created.");
      return "redirect:/customers/contacts/" + id;
    } catch (InvalidInput input) {
      Problem.show(input, page, response);
      return form(form, page);
    }
  }

  @PostMapping("/customers/contacts/{id}")
  String change(
      @PathVariable long id,
      @ModelAttribute("form") ContactForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      contacts.change(id, form.draft(choice.of(form), contacts.get(id).attributes()));
      next.addFlashAttribute("flash", "Saved.");
      return "redirect:/customers/contacts/" + id;
    } catch (InvalidInput input) {
      Problem.show(input, page, response);
    } catch (Conflict taken) {
      Problem.show(new Problem("email", String.valueOf(taken.getMessage())), page, response);
    }
    page.addAttribute("id", id);
    return form(form, page);
  }
}
