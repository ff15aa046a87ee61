package org.heed.followup.web.advocacy;

import jakarta.servlet.http.HttpServletResponse;
import org.heed.followup.advocacy.AdvocacyPolicies;
import org.heed.followup.advocacy.AdvocacyPolicy;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How often promoters may be asked, and where referral links lead. */
@Controller
@RequiresPermission(Permission.LEAD_CASES)
class AdvocacyPolicyController {

  private final AdvocacyPolicies policies;

  AdvocacyPolicyController(AdvocacyPolicies policies) {
    this.policies = policies;
  }

  @GetMapping("/advocacy/rules")
  String show(Model page) {
    AdvocacyPolicy policy = policies.current();
    return page("" + policy.quietDays(), policy.referralUrl(), page);
  }

  @PostMapping("/advocacy/rules")
  String change(
      @RequestParam String quietDays,
      @RequestParam(defaultValue = "") String referralUrl,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      policies.change(new AdvocacyPolicy(number(quietDays), referralUrl));
    } catch (InvalidInput wrong) {
      FormProblem.show(wrong, page, response);
      return page(quietDays, referralUrl, page);
    }
    next.addFlashAttribute("flash", "Saved.");
    return "redirect:/advocacy/rules";
  }

  private static int number(String typed) {
    return typed.strip().matches("[0-9]{1,4}") ? Integer.parseInt(typed.strip()) : 0;
  }

  private static String page(String quietDays, String referralUrl, Model page) {
    page.addAttribute("quietDays", quietDays);
    page.addAttribute("referralUrl", referralUrl);
    return "followup/advocacy/rules";
  }
}
