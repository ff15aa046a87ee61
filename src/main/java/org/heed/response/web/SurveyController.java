package org.heed.response.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the numbers of a survey mail. */
@Controller
@PublicEndpoint("Customers have no account; the signed token in the path cannot be guessed")
class SurveyController {

  /** Where the page of a survey is. */
  static final String PAGE = AnswerFilter.PATH + "{token}";

  private static final Logger log = LoggerFactory.getLogger(SurveyController.class);

  private final SurveyLinks links;
  private final SurveyVisit visit;
  private final Answers answers;
  private final Senders senders;

  SurveyController(SurveyLinks links, SurveyVisit visit, Answers answers, Senders senders) {
    this.senders = senders;
    this.links = links;
    this.visit = visit;
    this.answers = answers;
  }

  /** Shows the page; records no score, whoever or whatever opens it. */
  @GetMapping(PAGE)
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

  /** Shows what came of an answer that does not simply lead on; see {@link AnswerFilter}. */
  @PostMapping(PAGE)
  ModelAndView answered(HttpServletRequest request, HttpServletResponse response) {
    AnswerFilter.Taken taken = AnswerFilter.taken(request);
    Record shown = taken.shown() instanceof Kept kept ? kept.page() : taken.shown();
    return SurveyViews.show(shown, taken.status(), response);
  }

  /** No person sees the link to this; a program that follows it gives itself away. */
  @GetMapping(PAGE + "/all")
  ModelAndView hidden(@PathVariable String token, HttpServletResponse response) {
    links
        .read(token)
        .filter(link -> !link.test())
        .ifPresent(link -> answers.hiddenLinkFollowed(link.workspaceId(), link.subject()));
    return SurveyViews.show(SurveyFarewell.nothingHere("/s/" + token), HttpStatus.OK, response);
  }
}
