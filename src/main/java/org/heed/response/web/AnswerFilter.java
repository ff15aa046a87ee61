package org.heed.response.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.heed.response.authenticity.Senders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Takes in what a survey page sends, before anything is set in motion that only pages need: most
 * answers end here, with the way back to their page. What a page has to say instead is left to
 * {@link SurveyController}. Runs behind the filters of security, which have the default order or an
 * earlier one.
 */
@Component
@FilterRegistration(urlPatterns = AnswerFilter.PATH + "*")
class AnswerFilter extends HttpFilter {

  /** What stands before the token in the address of a survey page. */
  static final String PATH = "/s/";

  private static final Logger log = LoggerFactory.getLogger(AnswerFilter.class);
  private static final String TAKEN = AnswerFilter.class.getName() + ".taken";

  private final transient SurveyLinks links;
  private final transient SurveyAnswering answering;
  private final transient Senders senders;

  AnswerFilter(SurveyLinks links, SurveyAnswering answering, Senders senders) {
    this.links = links;
    this.answering = answering;
    this.senders = senders;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath();
    if (!request.getMethod().equals("POST") || path.lastIndexOf('/') != PATH.length() - 1) {
      chain.doFilter(request, response);
      return;
    }
    String token = path.substring(PATH.length());
    Object taken = attempt(token, request);
    if (taken instanceof Taken(Onward onward, HttpStatus ignored)) {
      ServerHttpObservationFilter.findObservationContext(request)
          .ifPresent(observed -> observed.setPathPattern(SurveyController.PAGE));
      SurveyViews.leadTo(PATH + token + onward.query(), response);
    } else {
      request.setAttribute(TAKEN, taken);
      chain.doFilter(request, response);
    }
  }

  /** What came of the answer that this request carries; throws what the attempt threw. */
  static Taken taken(HttpServletRequest request) {
    Object taken = request.getAttribute(TAKEN);
    if (taken instanceof RuntimeException failure) {
      throw failure;
    }
    return (Taken) taken;
  }

  /** A failure is carried to the handler, because only what a handler throws is told in words. */
  private Object attempt(String token, HttpServletRequest request) {
    try {
      return take(token, request);
    } catch (RuntimeException failure) {
      return failure;
    }
  }

  private Taken take(String token, HttpServletRequest request) {
    Optional<SurveyLink> link = links.read(token);
    if (link.isEmpty()) {
      return new Taken(SurveyFarewell.unknown(), HttpStatus.NOT_FOUND);
    }
    try {
      return take(link.get(), token, SurveyForm.of(fields(request)), request);
    } catch (InvalidParameterException tooLarge) {
      return new Taken(SurveyFarewell.tooLarge(PATH + token), HttpStatus.CONTENT_TOO_LARGE);
    }
  }

  /**
   * What was sent; nothing when it is no text that can be read, so that the page asks again.
   *
   * @throws InvalidParameterException when it is too much to be read
   */
  private static MultiValueMap<String, String> fields(HttpServletRequest request) {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    try {
      request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    } catch (RequestRejectedException rubbish) {
      fields.clear();
    } catch (InvalidParameterException unread) {
      if (unread.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
        throw unread;
      }
    }
    return fields;
  }

  private Taken take(SurveyLink link, String token, SurveyForm form, HttpServletRequest request) {
    try {
      Record again =
          answering.accept(link, token, form, senders.trace(link.workspaceId(), request));
      return new Taken(again, again instanceof Kept ? HttpStatus.OK : statusOf(link, form));
    } catch (DataAccessException | TransactionException away) {
      log.warn("An answer could not be stored: {}", away.getMessage());
      return new Taken(unavailable(link, token, form), HttpStatus.SERVICE_UNAVAILABLE);
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

  /** What to show, and the status to show it with. */
  record Taken(Record shown, HttpStatus status) {}
}
