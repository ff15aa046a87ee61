package org.heed.customer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.heed.customer.Account;
import org.heed.customer.AccountSection;
import org.heed.customer.Accounts;
import org.heed.customer.browse.ContactList;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePointTree;
import org.heed.customer.place.MeasurePoints;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An account's page and its form. */
@Controller
@RequiresPermission(Permission.EDIT_CUSTOMERS)
class AccountController {

  private static final int CONTACTS = 100;
  private static final String FORM = "customers/account-form";

  private final Accounts accounts;
  private final ContactList contacts;
  private final Users users;
  private final MeasurePoints points;
  private final Timeline timeline;
  private final List<AccountSection> sections;

  AccountController(
      Accounts accounts,
      ContactList contacts,
      Users users,
      MeasurePoints points,
      Timeline timeline,
      List<AccountSection> sections) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.users = users;
    this.points = points;
    this.timeline = timeline;
    this.sections = sections;
  }

  @GetMapping("/customers/accounts/{id}")
  @RequiresPermission(Permission.SEE_CUSTOMERS)
  String show(@PathVariable long id, Model page) {
    Account account = accounts.get(id);
    Long owner = account.ownerId();
    page.addAttribute("account", account);
    page.addAttribute(
        "owner", owner == null ? null : users.find(owner).map(User::name).orElse(null));
    Long point = account.measurePointId();
    page.addAttribute("trail", point == null ? List.of() : trail(point));
    page.addAttribute("contacts", contacts.ofAccount(id, CONTACTS));
    page.addAttribute("mostContacts", CONTACTS);
    page.addAttribute(
        "score", timeline.scores().flatMap(panel -> panel.forAccount(id)).orElse(null));
    page.addAttribute(
        "pulse", timeline.scores().map(panel -> panel.pulses(List.of(id)).get(id)).orElse(null));
    page.addAttribute("entries", timeline.ofAccount(id));
    page.addAttribute(
        "sections",
        sections.stream()
            .filter(section -> Actor.current().may(section.permission()))
            .sorted(Comparator.comparingInt(AccountSection::order))
            .toList());
    return "customers/account";
  }

  private List<MeasurePoint> trail(long pointId) {
    MeasurePointTree tree = points.tree();
    return tree.find(pointId).map(tree::trail).orElse(List.of());
  }

  @GetMapping("/customers/accounts/new")
  String blank(Model page) {
    return form(AccountForm.EMPTY, page);
  }

  @GetMapping("/customers/accounts/{id}/edit")
  String edit(@PathVariable long id, Model page) {
    page.addAttribute("id", id);
    return form(AccountForm.of(accounts.get(id)), page);
  }

  private String form(AccountForm form, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("title", page.containsAttribute("id") ? "Edit account" : "New account");
    page.addAttribute("people", users.all().stream().filter(User::active).toList());
    page.addAttribute("points", points.tree().open());
    return FORM;
  }

  @PostMapping("/customers/accounts")
  String create(
      @ModelAttribute("form") AccountForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      long id = accounts.create(form.draft(Map.of()));
      next.addFlashAttribute("flash", "The account is created.");
      return "redirect:/customers/accounts/" + id;
    } catch (InvalidInput input) {
      Problem.show(input, page, response);
      return form(form, page);
    }
  }

  @PostMapping("/customers/accounts/{id}")
  String change(
      @PathVariable long id,
      @ModelAttribute("form") AccountForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      accounts.change(id, form.draft(accounts.get(id).attributes()));
      next.addFlashAttribute("flash", "Saved.");
      return "redirect:/customers/accounts/" + id;
    } catch (InvalidInput input) {
      Problem.show(input, page, response);
    } catch (Conflict taken) {
      Problem.show(new Problem("externalId", String.valueOf(taken.getMessage())), page, response);
    }
    page.addAttribute("id", id);
    return form(form, page);
  }
}
