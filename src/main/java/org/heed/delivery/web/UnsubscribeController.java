package org.heed.delivery.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.heed.customer.Contact;
import org.heed.customer.Contacts;
import org.heed.delivery.rendering.UnsubscribeToken;
import org.heed.delivery.rendering.UnsubscribeToken.Reader;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.PublicEndpoint;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where customers stop surveys, and start them again. Opening the link changes nothing, because
 * link scanners open it too; a POST does, from the page's button or from a mail program (RFC 8058).
 */
@Controller
@RequestMapping("/u/{token}")
@PublicEndpoint("Customers have no account; the signed token in the link is their authority")
class UnsubscribeController {

  private static final String ONE_CLICK = "One-Click";

  private final UnsubscribeToken tokens;
  private final Contacts contacts;
  private final Workspaces workspaces;

  UnsubscribeController(UnsubscribeToken tokens, Contacts contacts, Workspaces workspaces) {
    this.tokens = tokens;
    this.contacts = contacts;
    this.workspaces = workspaces;
  }

  @GetMapping
  ModelAndView show(@PathVariable String token) {
    return answer(token, (contacts, contactId) -> {});
  }

  @PostMapping
  ModelAndView unsubscribe(
      @PathVariable String token,
      @RequestParam(name = "List-Unsubscribe", required = false) @Nullable String oneClick) {
    String means = ONE_CLICK.equals(oneClick) ? "one-click unsubscribe" : "unsubscribe link";
    return answer(token, (contacts, contactId) -> contacts.optOut(contactId, means));
  }

  @PostMapping("/return")
  ModelAndView subscribe(@PathVariable String token) {
    return answer(token, (contacts, contactId) -> contacts.optIn(contactId, "unsubscribe page"));
  }

  private ModelAndView answer(String token, BiConsumer<Contacts, Long> change) {
    Optional<Reader> reader = tokens.verify(token);
    if (reader.isEmpty()) {
      return page(UnsubscribePage.unknownLink(), HttpStatus.NOT_FOUND);
    }
    UnsubscribePage page =
        WorkspaceScope.call(
            reader.get().workspaceId(), () -> change(token, reader.get().contactId(), change));
    return page(page, HttpStatus.OK);
  }

  private UnsubscribePage change(String token, long contactId, BiConsumer<Contacts, Long> change) {
    String organisation = organisation();
    if (contactId == UnsubscribeToken.NOBODY) {
      return UnsubscribePage.test(organisation);
    }
    if (contacts.find(contactId).isEmpty()) {
      return UnsubscribePage.forgotten(organisation);
    }
    change.accept(contacts, contactId);
    boolean optedOut = contacts.find(contactId).map(Contact::optedOutAt).isPresent();
    return UnsubscribePage.of(organisation, token, optedOut);
  }

  private String organisation() {
    return workspaces.current().organisation();
  }

  private static ModelAndView page(UnsubscribePage page, HttpStatus status) {
    return new ModelAndView("delivery/unsubscribe", Map.of("page", page), status);
  }
}
