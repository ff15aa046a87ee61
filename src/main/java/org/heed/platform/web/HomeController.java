package org.heed.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The start page: for each person the page they come for, which is the first they may open. */
@Controller
@RequiresPermission(Permission.SIGNED_IN)
class HomeController {

  @GetMapping("/")
  String home(@ModelAttribute("shell") Navigation.Shell shell, Model model) {
    model.asMap().clear();
    return "redirect:" + shell.items().stream().findFirst().map(NavItem::href).orElse("/profile");
  }
}
