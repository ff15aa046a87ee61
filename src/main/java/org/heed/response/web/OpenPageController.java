package org.heed.response.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.heed.platform.web.PublicEndpoint;
import org.heed.response.authenticity.Senders;
import org.heed.response.open.Arrivals;
import org.heed.response.open.OpenDoor;
import org.heed.response.open.OpenDoors;
import org.heed.survey.BrandColor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind a public link or a QR code. */
@Controller
@RequestMapping("/l/{token}")
@PublicEndpoint("Visitors have no account; the link is signed, and answers are counted by network")
class OpenPageController {

  private static final int LONGEST_TAG = 35;

  private final OpenDoors doors;
  private final OpenPages pages;
  private final Arrivals arrivals;
  private final Senders senders;

  OpenPageController(OpenDoors doors, OpenPages pages, Arrivals arrivals, Senders senders) {
    this.doors = doors;
    this.pages = pages;
    this.arrivals = arrivals;
    this.senders = senders;
  }

  /** Asks a new visitor; stores nothing. */
  @GetMapping
  ModelAndView arrive(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String lang,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String spoken,
      HttpServletResponse response) {
    String wanted = lang == null && spoken != null ? spoken.split("[,;]", 2)[0].strip() : lang;
    return open(token, UUID.randomUUID(), null, wanted, response);
  }

  /** Goes on with what was begun under a key. */
  @GetMapping("/{key}")
  ModelAndView open(
      @PathVariable String token,
      @PathVariable UUID key,
      @RequestParam(required = false) @Nullable String edit,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletResponse response) {
    String language = lang == null || lang.length() > LONGEST_TAG ? null : lang;
    try {
      Record shown =
          doors
              .find(token)
              .map(door -> pages.open(door, token, key, edit != null, language))
              .orElseGet(SurveyFarewell::unknown);
      return SurveyViews.show(shown, HttpStatus.OK, response);
    } catch (DataAccessException | TransactionException away) {
      return SurveyViews.show(SurveyFarewell.away(), HttpStatus.SERVICE_UNAVAILABLE, response);
    }
  }

  /** Stores what the page sends, then leads back to it. */
  @PostMapping("/{key}")
  ModelAndView answer(
      @PathVariable String token,
      @PathVariable UUID key,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    SurveyForm form = SurveyForm.of(fields);
    try {
      Optional<OpenDoor> door = doors.find(token);
      if (door.isEmpty()) {
        return SurveyViews.show(SurveyFarewell.unknown(), HttpStatus.NOT_FOUND, response);
      }
      if (!arrivals.admit(token, request.getRemoteAddr())) {
        Record later = pages.again(door.get(), token, key, form, "unavailable");
        return SurveyViews.show(later, HttpStatus.TOO_MANY_REQUESTS, response);
      }
      Record again =
          pages.accept(
              door.get(), token, key, form, senders.trace(door.get().workspaceId(), request));
      return again == null
          ? SurveyViews.redirect(onward(token, key, form), response)
          : SurveyViews.show(again, HttpStatus.UNPROCESSABLE_CONTENT, response);
    } catch (DataAccessException | TransactionException away) {
      return SurveyViews.show(SurveyFarewell.away(), HttpStatus.SERVICE_UNAVAILABLE, response);
    }
  }

  private static String onward(String token, UUID key, SurveyForm form) {
    String language = SurveyAnswering.language(form);
    return "/l/" + token + "/" + key + (language == null ? "" : "?lang=" + language);
  }

  /** No person sees the link to this. */
  @GetMapping("/{key}/all")
  ModelAndView hidden(@PathVariable String token, HttpServletResponse response) {
    return SurveyViews.show(SurveyFarewell.nothingHere("/l/" + token), HttpStatus.OK, response);
  }

  @GetMapping("/{key}/brand.css")
  ResponseEntity<String> colors(@PathVariable String token) {
    BrandColor brand =
        doors
            .find(token)
            .map(door -> door.content().brand())
            .orElseGet(() -> BrandColor.of(BrandColor.DEFAULT));
    return ResponseEntity.ok().contentType(BrandController.CSS).body(BrandController.css(brand));
  }
}
