package org.heed.response.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.heed.platform.web.PublicEndpoint;
import org.heed.response.Answers;
import org.heed.response.authenticity.Senders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the numbers of a survey mail. */
@Controller
@PublicEndpoint("Customers have no account; the signed token in the path cannot be guessed")
class SurveyController {

  private static final Logger log = LoggerFactory.getLogger(SurveyController.class);

  private final SurveyLinks links;
  private final SurveyVisit visit;
  private final SurveyAnswering answering;
  private final Answers answers;
  private final Senders senders;

  SurveyController(
      SurveyLinks links,
      SurveyVisit visit,
      SurveyAnswering answering,
      Answers answers,
      Senders senders) {
    this.senders = senders;
    this.links = links;
    this.visit = visit;
    this.answering = answering;
    this.answers = answers;
  }

  /** Shows the page; records no score, whoever or whatever opens it. */
  @GetMapping("/s/{token}")
  ModelAndView open(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String score,
      @RequestParam(required = false) @Nullable String edit,
      @RequestParam(required = false) @Nullable String more,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<SurveyLink> link = links.read(token);
    if (link.isEmpty()) {
      return SurveyViews.show(SurveyFarewell.unknown(), HttpStatus.NOT_FOUND, response);
    }
    try {
      boolean program = senders.isProgram(request);
      Record shown =
          visit.open(
              link.get(),
              token,
              new SurveyVisit.Wish(score, edit != null, more != null, lang, program));
      return SurveyViews.show(shown, HttpStatus.OK, response);
    } catch (DataAccessException | TransactionException away) {
      log.warn("A survey could not be shown: {}", away.getMessage());
      return SurveyViews.show(SurveyFarewell.away(), HttpStatus.SERVICE_UNAVAILABLE, response);
    }
  }

  /** Stores what the page sends, then leads back to it. */
  @PostMapping("/s/{token}")
  ModelAndView answer(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<SurveyLink> link = links.read(token);
    if (link.isEmpty()) {
      return SurveyViews.show(SurveyFarewell.unknown(), HttpStatus.NOT_FOUND, response);
    }
    SurveyForm form = SurveyForm.of(fields);
    try {
      Record again =
          answering.accept(
              link.get(), token, form, senders.trace(link.get().workspaceId(), request));
      return switch (again) {
        case Onward onward -> SurveyViews.redirect("/s/" + token + onward.query(), response);
        case Kept kept -> SurveyViews.show(kept.page(), HttpStatus.OK, response);
        default -> SurveyViews.show(again, statusOf(link.get(), form), response);
      };
    } catch (DataAccessException | TransactionException away) {
      log.warn("An answer could not be stored: {}", away.getMessage());
      return SurveyViews.show(
          unavailable(link.get(), token, form), HttpStatus.SERVICE_UNAVAILABLE, response);
    }
  }

  /** A test goes on without a redirect, because nothing of it is stored. */
  private static HttpStatus statusOf(SurveyLink link, SurveyForm form) {
    return link.test() && form.chosen().isPresent()
        ? HttpStatus.OK
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  /** Everything that was typed stays on the page while the database is away. */
  private Record unavailable(SurveyLink link, String token, SurveyForm form) {
    try {
      return answering.again(link, token, form, "unavailable");
    } catch (DataAccessException | TransactionException neverShownHere) {
      return SurveyFarewell.away();
    }
  }

  /** Tomcat reads no form above its limit, so nothing that was sent is known here. */
  @ExceptionHandler(InvalidParameterException.class)
  ModelAndView tooLarge(HttpServletRequest request, HttpServletResponse response) {
    return SurveyViews.show(
        SurveyFarewell.tooLarge(request.getRequestURI()), HttpStatus.CONTENT_TOO_LARGE, response);
  }

  /** No person sees the link to this; a program that follows it gives itself away. */
  @GetMapping("/s/{token}/all")
  ModelAndView hidden(@PathVariable String token, HttpServletResponse response) {
    links
        .read(token)
        .filter(link -> !link.test())
        .ifPresent(link -> answers.hiddenLinkFollowed(link.workspaceId(), link.subject()));
    return SurveyViews.show(SurveyFarewell.nothingHere("/s/" + token), HttpStatus.OK, response);
  }
}
