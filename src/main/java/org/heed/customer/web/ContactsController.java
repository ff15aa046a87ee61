package org.heed.customer.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.heed.customer.Account;
import org.heed.customer.Accounts;
import org.heed.customer.Contact;
import org.heed.customer.browse.AccountList;
import org.heed.customer.browse.ContactList;
import org.heed.customer.browse.Slice;
import org.heed.customer.segment.Segments;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of contacts. */
@Controller
@RequiresPermission(Permission.SEE_CUSTOMERS)
class ContactsController {

  private final ContactList contactList;
  private final AccountList accountList;
  private final Accounts accounts;
  private final Segments segments;

  ContactsController(
      ContactList contactList, AccountList accountList, Accounts accounts, Segments segments) {
    this.contactList = contactList;
    this.accountList = accountList;
    this.accounts = accounts;
    this.segments = segments;
  }

  @GetMapping("/customers/contacts")
  String contacts(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Long after,
      @RequestParam(required = false) @Nullable Long segment,
      Model page) {
    String words = PlainText.cleanLine(q, 100);
    Slice<Contact> slice = contacts(words, segment, after);
    page.addAttribute("segment", segment == null ? null : segments.get(segment));
    page.addAttribute("segments", segments.all());
    page.addAttribute("words", words);
    page.addAttribute("slice", slice);
    page.addAttribute("firstPage", after == null);
    page.addAttribute("empty", slice.rows().isEmpty() && accountList.isEmpty());
    page.addAttribute("accountNames", accountNames(slice.rows()));
    return "customers/contacts";
  }

  private Slice<Contact> contacts(String words, @Nullable Long segment, @Nullable Long after) {
    if (segment != null) {
      return contactList.ofSegment(segment, after);
    }
    return words.isEmpty() ? contactList.page(after) : new Slice<>(contactList.search(words), null);
  }

  private Map<Long, String> accountNames(List<Contact> rows) {
    List<Long> ids =
        rows.stream().map(Contact::accountId).filter(Objects::nonNull).distinct().toList();
    return accounts.findAll(ids).stream().collect(Collectors.toMap(Account::id, Account::name));
  }
}
