package org.heed.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
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
  String form(@PathVariable String token, Model page) {
    ZoneId zone = setUp.timeZone(token);
    page.addAttribute("browserZone", zone.equals(ZoneId.of("UTC")));
    return choosing(zone.getId(), page);
  }

  @PostMapping("/set-up/{token}")
  String become(
      @PathVariable String token,
      @RequestParam String name,
      @RequestParam String email,
      @RequestParam String password,
      @RequestParam String timeZone,
      Model page,
      RedirectAttributes next,
      HttpServletResponse response) {
    try {
      setUp.becomeOwner(token, name, email, password, TimeZones.chosen(timeZone));
      next.addFlashAttribute("email", email);
      return "redirect:/sign-in?owner";
    } catch (InvalidInput problem) {
      FormProblem.show(problem, page, response);
      page.addAttribute("name", name);
      page.addAttribute("email", email);
      return choosing(timeZone, page);
    }
  }

  private static String choosing(String timeZone, Model page) {
    page.addAttribute("timeZone", timeZone);
    page.addAttribute("zones", TimeZones.NAMES);
    return PAGE;
  }
}
