package org.heed.delivery.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.heed.customer.Contacts;
import org.heed.customer.merge.Merged;
import org.heed.customer.preferences.ContactPreferences;
import org.heed.customer.preferences.Preferences;
import org.heed.delivery.rendering.UnsubscribeToken;
import org.heed.delivery.rendering.UnsubscribeToken.Reader;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.PublicEndpoint;
import org.heed.survey.language.Words;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where customers say how they want to be asked, and stop surveys. Opening the link changes
 * nothing, because link scanners open it too; a POST does, from the page's buttons or from a mail
 * program (RFC 8058).
 */
@Controller
@RequestMapping("/u/{token}")
@PublicEndpoint("Customers have no account; the signed token in the link is their authority")
class UnsubscribeController {

  private static final Words ENGLISH = new Words("en");
  private static final String ONE_CLICK = "One-Click";

  private final UnsubscribeToken tokens;
  private final Contacts contacts;
  private final Preferences preferences;
  private final PreferencesChange changes;
  private final Merged merged;
  private final Workspaces workspaces;

  UnsubscribeController(
      UnsubscribeToken tokens,
      Contacts contacts,
      Preferences preferences,
      PreferencesChange changes,
      Merged merged,
      Workspaces workspaces) {
    this.tokens = tokens;
    this.contacts = contacts;
    this.preferences = preferences;
    this.changes = changes;
    this.merged = merged;
    this.workspaces = workspaces;
  }

  @GetMapping
  ModelAndView show(@PathVariable String token) {
    return answer(token, contactId -> {}, "");
  }

  @PostMapping
  ModelAndView unsubscribe(
      @PathVariable String token,
      @RequestParam(name = "List-Unsubscribe", required = false) @Nullable String oneClick) {
    String means = ONE_CLICK.equals(oneClick) ? "one-click unsubscribe" : "unsubscribe link";
    return answer(token, contactId -> changes.leave(contactId, means), "");
  }

  @PostMapping("/return")
  ModelAndView subscribe(@PathVariable String token) {
    return answer(token, contactId -> contacts.optIn(contactId, "unsubscribe page"), "");
  }

  @PostMapping("/preferences")
  ModelAndView save(@PathVariable String token, @ModelAttribute PreferencesForm form) {
    return answer(
        token,
        contactId ->
            preferences.of(contactId).ifPresent(before -> changes.save(contactId, before, form)),
        "pref.saved");
  }

  private ModelAndView answer(String token, LongConsumer change, String notice) {
    Optional<Reader> reader = tokens.verify(token);
    if (reader.isEmpty()) {
      return page(ENGLISH, UnsubscribePage.unknownLink(ENGLISH), HttpStatus.NOT_FOUND);
    }
    return WorkspaceScope.call(
        reader.get().workspaceId(),
        () -> change(token, today(reader.get().contactId()), change, notice));
  }

  /** Links hold for ever: one that a merged contact got is about the one that stayed. */
  private long today(long contactId) {
    return merged.contact(contactId).map(Merged.Gone::survivorId).orElse(contactId);
  }

  private ModelAndView change(String token, long contactId, LongConsumer change, String notice) {
    String organisation = workspaces.current().organisation();
    if (contactId == UnsubscribeToken.NOBODY) {
      return page(ENGLISH, UnsubscribePage.test(ENGLISH, organisation), HttpStatus.OK);
    }
    if (contacts.find(contactId).isEmpty()) {
      return page(ENGLISH, UnsubscribePage.forgotten(ENGLISH, organisation), HttpStatus.OK);
    }
    change.accept(contactId);
    ContactPreferences now = preferences.of(contactId).orElseThrow();
    Words words = new Words(now.language());
    ModelAndView page =
        page(words, UnsubscribePage.of(words, organisation, token, now.left()), HttpStatus.OK);
    if (!now.left()) {
      page.addObject("preferences", now)
          .addObject("paused", now.isPaused(workspaces.today()))
          .addObject("pausedUntil", day(words, now.pausedUntil()))
          .addObject("languages", SurveyLanguages.names(now.language()))
          .addObject("action", "/u/" + token + "/preferences")
          .addObject("notice", notice.isEmpty() ? "" : words.text(notice));
    }
    return page;
  }

  private static String day(Words words, @Nullable LocalDate day) {
    return day == null
        ? ""
        : words.day(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private static ModelAndView page(Words words, UnsubscribePage page, HttpStatus status) {
    return new ModelAndView(
        "delivery/unsubscribe", new HashMap<>(Map.of("page", page, "words", words)), status);
  }
}
