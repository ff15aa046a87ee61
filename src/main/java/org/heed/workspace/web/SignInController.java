package org.heed.workspace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.heed.platform.web.PublicEndpoint;
import org.heed.platform.web.SentForm;
import org.heed.workspace.access.SetUp;
import org.heed.workspace.security.KeptForm;
import org.heed.workspace.security.PageDenials;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in form; the security filter checks what it sends. */
@Controller
@PublicEndpoint("Nobody is signed in yet; attempts are throttled")
class SignInController {

  private static final String PAGE = "workspace/sign-in";
  private static final String REFUSED = "/sign-in/refused";

  private final SetUp setUp;

  SignInController(SetUp setUp) {
    this.setUp = setUp;
  }

  @GetMapping("/sign-in")
  String form(@RequestParam(defaultValue = "") String next, Model page) {
    page.addAttribute("next", next);
    page.addAttribute("nobody", setUp.awaitsOwner());
    return PAGE;
  }

  /** The form again, after the filter has refused what it sent. */
  @PostMapping(REFUSED)
  String refused(
      @RequestAttribute(required = false) @Nullable AuthenticationException refusal,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String next,
      Model page,
      HttpServletRequest request,
      HttpServletResponse response) {
    page.addAttribute("kept", KeptForm.carried(request));
    boolean throttled = refusal instanceof LockedException;
    response.setStatus(
        throttled ? HttpStatus.TOO_MANY_REQUESTS.value() : HttpStatus.UNAUTHORIZED.value());
    page.addAttribute("email", email);
    page.addAttribute("next", next);
    page.addAttribute(
        "problem",
        throttled
            ? "Too many attempts. Wait 15 minutes and try again."
            : "Address and password do not belong together.");
    return PAGE;
  }

  /** The form for somebody whose session ended before they sent what they had typed. */
  @PostMapping("/sign-in/again")
  String again(
      @RequestAttribute(PageDenials.KEPT) SentForm kept, Model page, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    page.addAttribute("next", "");
    page.addAttribute("kept", kept);
    page.addAttribute("ended", true);
    return PAGE;
  }

  /** What was typed before, ready to be looked at and sent. */
  @PostMapping("/sign-in/kept")
  String kept(
      @RequestAttribute(name = PageDenials.KEPT, required = false) @Nullable SentForm refused,
      Model page,
      HttpServletRequest request,
      HttpServletResponse response) {
    SentForm kept = refused == null ? KeptForm.carried(request) : refused;
    if (kept == null) {
      return "redirect:/";
    }
    response.setStatus((refused == null ? HttpStatus.OK : HttpStatus.FORBIDDEN).value());
    page.addAttribute("kept", kept);
    return "workspace/kept-form";
  }
}
