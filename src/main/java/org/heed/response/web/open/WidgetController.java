package org.heed.response.web.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.heed.platform.web.PublicEndpoint;
import org.heed.response.Confirmation;
import org.heed.response.open.Arrivals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the script in web pages talks to; {@link Embedding} decides which pages. */
@Controller
@RequestMapping("/w/{site}")
@PublicEndpoint("Visitors have no account; allowed origins, signatures and rates protect it")
class WidgetController {

  private static final String A_MINUTE = "60";

  private final Widgets widgets;
  private final Arrivals arrivals;

  WidgetController(Widgets widgets, Arrivals arrivals) {
    this.widgets = widgets;
    this.arrivals = arrivals;
  }

  /** What to show, and when. */
  @GetMapping("/config")
  ResponseEntity<WidgetConfig> config(
      @PathVariable String site,
      @RequestParam(required = false) @Nullable String user,
      @RequestParam(required = false) @Nullable String at,
      @RequestParam(required = false) @Nullable String signature,
      @RequestParam(required = false) @Nullable String lang) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(widgets.config(site, user, at, signature, lang));
  }

  /** Stores a score, and what joins it later. */
  @PostMapping("/answers")
  ResponseEntity<Map<String, String>> answer(
      @PathVariable String site, @RequestBody SentAnswer sent, HttpServletRequest request) {
    if (!arrivals.admit(site, request.getRemoteAddr())) {
      return tooMany();
    }
    return told(widgets.answer(site, sent, request));
  }

  /** How a sender reads the outcome: accepted or not, by the status alone. */
  static ResponseEntity<Map<String, String>> told(Confirmation confirmation) {
    HttpStatus status =
        switch (confirmation) {
          case STORED -> HttpStatus.CREATED;
          case CHANGED, UNCHANGED -> HttpStatus.OK;
          case NEEDS_PRESS, REFUSED -> HttpStatus.FORBIDDEN;
          case CLOSED, UNKNOWN -> HttpStatus.GONE;
        };
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(Map.of("outcome", confirmation.name().toLowerCase(java.util.Locale.ROOT)));
  }

  static ResponseEntity<Map<String, String>> tooMany() {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, A_MINUTE)
        .body(Map.of("outcome", "too_many"));
  }
}
