package org.heed.followup.web.advocacy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.heed.followup.advocacy.AdvocacyPolicies;
import org.heed.followup.advocacy.Referrals;
import org.heed.followup.advocacy.Referrals.Sender;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.PublicEndpoint;
import org.heed.workspace.Workspaces;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a promoter's link leads. Nothing is stored in the visitor's browser. */
@Controller
@RequestMapping("/r/{token}")
@PublicEndpoint("Visitors have no account; the signed token in the link says whose link it is")
class ReferralController {

  private final Referrals referrals;
  private final AdvocacyPolicies policies;
  private final Workspaces workspaces;

  ReferralController(Referrals referrals, AdvocacyPolicies policies, Workspaces workspaces) {
    this.referrals = referrals;
    this.policies = policies;
    this.workspaces = workspaces;
  }

  @GetMapping
  ModelAndView visit(@PathVariable String token, HttpServletRequest request) {
    Optional<Sender> sender = referrals.sender(token);
    if (sender.isEmpty()) {
      return nothingHere();
    }
    return WorkspaceScope.call(
        sender.get().workspaceId(),
        () -> {
          // Programs that only look whether a link is alive are no visitors.
          if (!request.getMethod().equals("HEAD") && !referrals.visit(sender.get().advocacyId())) {
            return nothingHere();
          }
          String away = policies.current().referralUrl();
          return away.isEmpty()
              ? page("ask", token, HttpStatus.OK)
              : new ModelAndView("redirect:" + away + mark(away, token));
        });
  }

  /** So that the company's own site can tell which link a customer came by. */
  private static String mark(String address, String token) {
    return (address.contains("?") ? "&" : "?") + "ref=" + token;
  }

  @PostMapping
  ModelAndView introduce(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String company) {
    Optional<Sender> sender = referrals.sender(token);
    if (sender.isEmpty()) {
      return nothingHere();
    }
    return WorkspaceScope.call(
        sender.get().workspaceId(),
        () -> {
          try {
            referrals.introduce(sender.get().advocacyId(), name, email, company);
            return page("thanks", token, HttpStatus.OK);
          } catch (InvalidInput wrong) {
            return page("ask", token, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("problem", wrong.getMessage())
                .addObject("name", name)
                .addObject("email", email)
                .addObject("company", company);
          }
        });
  }

  private ModelAndView page(String step, String token, HttpStatus status) {
    return new ModelAndView("followup/advocacy/referral", status)
        .addObject("step", step)
        .addObject("action", "/r/" + token)
        .addObject("organisation", workspaces.current().organisation());
  }

  private static ModelAndView nothingHere() {
    return new ModelAndView("followup/advocacy/referral", HttpStatus.NOT_FOUND)
        .addObject("step", "unknown");
  }
}
