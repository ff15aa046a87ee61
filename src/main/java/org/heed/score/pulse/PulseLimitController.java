package org.heed.score.pulse;

import java.util.List;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.platform.web.SettingsPage;
import org.heed.platform.web.SettingsTab;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Below which pulse an account of each segment needs attention. */
@Controller
@SettingsPage
@RequiresPermission(Permission.EDIT_PROGRAM)
class PulseLimitController {

  private final PulseLimits limits;

  PulseLimitController(PulseLimits limits) {
    this.limits = limits;
  }

  @Bean
  static SettingsTab pulseTab() {
    return new SettingsTab(
        "pulse",
        SettingsTab.Topic.FIGURES,
        "Pulse",
        "/settings/pulse",
        Permission.EDIT_PROGRAM,
        45);
  }

  @GetMapping("/settings/pulse")
  String show(Model model) {
    model.addAttribute("limits", limits.all());
    return "score/pulse-limits";
  }

  @PostMapping("/settings/pulse")
  String change(@RequestParam MultiValueMap<String, String> form, RedirectAttributes next) {
    try {
      limits.change(
          form.getOrDefault("segment", List.of()), form.getOrDefault("lowest", List.of()));
      next.addFlashAttribute("flash", "Saved.");
    } catch (InvalidInput refused) {
      next.addFlashAttribute("problem", String.valueOf(refused.getMessage()));
    }
    return "redirect:/settings/pulse";
  }
}
