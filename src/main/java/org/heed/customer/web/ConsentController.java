package org.heed.customer.web;

import org.heed.customer.Contacts;
import org.heed.customer.preferences.AskedOver;
import org.heed.customer.preferences.Preferences;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes on a contact's page what the person decided about being asked. */
@Controller
@RequiresPermission(Permission.EDIT_CUSTOMERS)
class ConsentController {

  private final Contacts contacts;
  private final Preferences preferences;

  ConsentController(Contacts contacts, Preferences preferences) {
    this.contacts = contacts;
    this.preferences = preferences;
  }

  @PostMapping("/customers/contacts/{id}/opt-out")
  String optOut(@PathVariable long id, RedirectAttributes next) {
    contacts.get(id);
    if (contacts.optOut(id, "customer page")) {
      next.addFlashAttribute("justOptedOut", true);
    }
    return "redirect:/customers/contacts/" + id;
  }

  @PostMapping("/customers/contacts/{id}/opt-in")
  String optIn(@PathVariable long id, RedirectAttributes next) {
    contacts.get(id);
    if (contacts.optIn(id, "customer page")) {
      next.addFlashAttribute("flash", "The opt-out is taken back.");
    }
    return "redirect:/customers/contacts/" + id;
  }

  @PostMapping("/customers/contacts/{id}/channels/{channel}/stop")
  String stop(@PathVariable long id, @PathVariable AskedOver channel, RedirectAttributes next) {
    contacts.get(id);
    preferences.stop(id, channel, "customer page");
    next.addFlashAttribute("flash", "Noted. Nothing more goes out this way.");
    return "redirect:/customers/contacts/" + id;
  }

  @PostMapping("/customers/contacts/{id}/channels/{channel}/start")
  String start(@PathVariable long id, @PathVariable AskedOver channel, RedirectAttributes next) {
    contacts.get(id);
    preferences.start(id, channel, "customer page");
    next.addFlashAttribute("flash", "Noted. The person may be asked this way again.");
    return "redirect:/customers/contacts/" + id;
  }
}
