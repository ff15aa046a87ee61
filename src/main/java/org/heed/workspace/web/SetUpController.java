package org.heed.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.PublicEndpoint;
import org.heed.workspace.access.SetUp;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which whoever installed Heed becomes its first owner. */
@Controller
@PublicEndpoint(
    "The signed link from the server's log is the authority; it works while nobody has access")
class SetUpController {

  private static final String PAGE = "workspace/set-up";

  private final SetUp setUp;

  SetUpController(SetUp setUp) {
    this.setUp = setUp;
  }

  @GetMapping("/set-up/{token}")
  String form(@PathVariable String token) {
    if (!setUp.isOpen(token)) {
      throw new NotFound("This link was used already. Sign in, or ask an owner for an invitation.");
    }
    return PAGE;
  }

  @PostMapping("/set-up/{token}")
  String become(
      @PathVariable String token,
      @RequestParam String name,
      @RequestParam String email,
      @RequestParam String password,
      Model page,
      RedirectAttributes next,
      HttpServletResponse response) {
    try {
      setUp.becomeOwner(token, name, email, password);
      next.addFlashAttribute("email", email);
      return "redirect:/sign-in?owner";
    } catch (InvalidInput problem) {
      FormProblem.show(problem, page, response);
      page.addAttribute("name", name);
      page.addAttribute("email", email);
      return PAGE;
    }
  }
}
