package org.heed.dashboard.health;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.heed.customer.Accounts;
import org.heed.platform.jobs.RecurringJob;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which accounts do badly, and why. */
@Controller
@RequiresPermission(Permission.SEE_CUSTOMERS)
class HealthController {

  private static final int SHOWN = 25;
  private static final int MOST = 500;

  private final HealthBook book;
  private final Accounts accounts;

  HealthController(HealthBook book, Accounts accounts) {
    this.book = book;
    this.accounts = accounts;
  }

  @Bean
  static RecurringJob computeHealth(HealthBook book) {
    return new RecurringJob("dashboard.health", Duration.ofHours(12), book::computeEverywhere);
  }

  @GetMapping("/executive/health")
  @RequiresPermission(Permission.SEE_ALL_RESPONSES)
  String list(@RequestParam(defaultValue = "false") boolean all, Model model) {
    var worst = book.worst(all ? MOST : SHOWN);
    model.addAttribute("worst", worst);
    model.addAttribute("more", !all && worst.size() == SHOWN);
    model.addAttribute("backTest", book.backTest());
    model.addAttribute("weights", book.weights());
    model.addAttribute("parts", HealthPart.values());
    model.addAttribute("mayChange", Actor.current().may(Permission.EDIT_PROGRAM));
    return "dashboard/health";
  }

  /** The part of an account's page; it comes after the page. */
  @GetMapping("/customers/accounts/{id}/health")
  String ofAccount(@PathVariable long id, Model model) {
    model.addAttribute("health", book.of(accounts.get(id).id()));
    return "dashboard/health-parts :: health";
  }

  @PostMapping("/executive/health/weights")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String weigh(@RequestParam MultiValueMap<String, String> form, RedirectAttributes next) {
    Map<HealthPart, Integer> weights = new EnumMap<>(HealthPart.class);
    for (HealthPart part : HealthPart.values()) {
      String text = form.getOrDefault(part.key(), List.of("")).getFirst().strip();
      weights.put(part, text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1);
    }
    try {
      book.weigh(weights);
      next.addFlashAttribute("flash", "Saved. All figures follow, also those of the past.");
    } catch (InvalidInput refused) {
      next.addFlashAttribute("problem", String.valueOf(refused.getMessage()));
    }
    return "redirect:/executive/health";
  }

  @PostMapping("/executive/health/computation")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String compute(RedirectAttributes next) {
    book.compute();
    next.addFlashAttribute("flash", "Computed anew.");
    return "redirect:/executive/health";
  }
}
