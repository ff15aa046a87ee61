package org.heed.workspace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.PublicEndpoint;
import org.heed.workspace.access.ChosenPasswords;
import org.heed.workspace.access.LinkHolder;
import org.heed.workspace.access.LinkPurpose;
import org.heed.workspace.access.OneTimeLinks;
import org.heed.workspace.access.PasswordResets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a new password, and choosing one through a mailed link. */
@Controller
@PublicEndpoint("The secret in the link is the authority; requests for links are throttled")
class PasswordLinkController {

  private static final String ASK = "workspace/forgot-password";
  private static final String CHOOSE = "workspace/choose-password";

  private final PasswordResets resets;
  private final OneTimeLinks links;
  private final ChosenPasswords passwords;

  PasswordLinkController(PasswordResets resets, OneTimeLinks links, ChosenPasswords passwords) {
    this.resets = resets;
    this.links = links;
    this.passwords = passwords;
  }

  @GetMapping("/forgot-password")
  String ask() {
    return ASK;
  }

  /** The same answer for every address, known or not. */
  @PostMapping("/forgot-password")
  String asked(@RequestParam String email, HttpServletRequest request, Model page) {
    resets.request(email, request.getRemoteAddr());
    page.addAttribute("email", email);
    page.addAttribute("asked", true);
    return ASK;
  }

  @GetMapping("/reset-password/{secret}")
  String reset(@PathVariable String secret, Model page) {
    return form(LinkPurpose.PASSWORD_RESET, secret, page);
  }

  @PostMapping("/reset-password/{secret}")
  String chooseAgain(
      @PathVariable String secret,
      @RequestParam String password,
      Model page,
      RedirectAttributes next,
      HttpServletResponse response) {
    return choose(LinkPurpose.PASSWORD_RESET, secret, password, page, next, response);
  }

  @GetMapping("/accept-invitation/{secret}")
  String invited(@PathVariable String secret, Model page) {
    return form(LinkPurpose.INVITATION, secret, page);
  }

  @PostMapping("/accept-invitation/{secret}")
  String accept(
      @PathVariable String secret,
      @RequestParam String password,
      Model page,
      RedirectAttributes next,
      HttpServletResponse response) {
    return choose(LinkPurpose.INVITATION, secret, password, page, next, response);
  }

  private String form(LinkPurpose purpose, String secret, Model page) {
    LinkHolder holder =
        links.holder(purpose, secret).orElseThrow(() -> new NotFound(gone(purpose)));
    page.addAttribute("holder", holder);
    page.addAttribute("invited", purpose == LinkPurpose.INVITATION);
    return CHOOSE;
  }

  private static String gone(LinkPurpose purpose) {
    return switch (purpose) {
      case INVITATION ->
          "This link has been used or is too old. Sign in if you chose a password already;"
              + " otherwise ask whoever invited you to send it again.";
      case PASSWORD_RESET ->
          "This link has been used or is too old. The sign-in page sends you a new one under"
              + " “Forgot your password?”.";
    };
  }

  private String choose(
      LinkPurpose purpose,
      String secret,
      String password,
      Model page,
      RedirectAttributes next,
      HttpServletResponse response) {
    try {
      LinkHolder holder = passwords.chooseByLink(purpose, secret, password);
      next.addFlashAttribute("email", holder.email());
      return "redirect:/sign-in?changed";
    } catch (InvalidInput problem) {
      FormProblem.show(problem, page, response);
      return form(purpose, secret, page);
    }
  }
}
