package org.heed.workspace.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.heed.platform.web.WayBack;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Explains a refusal in words. */
@Component
class ForbiddenPage implements ErrorViewResolver {

  @Override
  public @Nullable ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> facts) {
    if (status == HttpStatus.UNAUTHORIZED) {
      return page(
              status,
              "Please sign in",
              "Your session ended before the file came here. Nothing was stored: neither the file"
                  + " nor what you had set beside it.",
              "Sign in, and choose the file again on the page where you chose it.")
          .addObject("signIn", NextPage.signInTowards(WayBack.of(request)));
    }
    if (status != HttpStatus.FORBIDDEN) {
      return null;
    }
    return request.getAttribute(PageDenials.STALE) != null
        ? page(
            status,
            "This form is too old",
            "Nothing was changed, because the form did not come from a page opened here recently.",
            "You may have been signed out meanwhile. Go back, reload the page and send it again.")
        : page(
            status,
            "You may not open this",
            "Your role does not include this page or action.",
            "Somebody with the role Owner can change your role under Settings, Users.");
  }

  private static ModelAndView page(
      HttpStatus status, String heading, String sentence, String advice) {
    ModelAndView page = new ModelAndView("error", status);
    page.addObject("heading", heading);
    page.addObject("sentence", sentence);
    page.addObject("advice", advice);
    page.addObject("status", status.value());
    page.addObject("requestId", MDC.get("requestId"));
    return page;
  }
}
