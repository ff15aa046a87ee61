package org.heed.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.ApiKeys;
import org.heed.workspace.ApiScope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keys for programs that use the API. */
@Controller
@RequiresPermission(Permission.MANAGE_API_KEYS)
class ApiKeysController {

  private static final String PAGE = "workspace/api-keys";

  private final ApiKeys keys;

  ApiKeysController(ApiKeys keys) {
    this.keys = keys;
  }

  @GetMapping("/settings/api-keys")
  String list(Model page) {
    page.addAttribute("keys", keys.all());
    page.addAttribute("scopes", ApiScope.values());
    return PAGE;
  }

  /** Answers with the key itself, the only time it is shown; so there is no redirect. */
  @PostMapping("/settings/api-keys")
  String create(
      @RequestParam String name,
      @RequestParam(defaultValue = "") List<String> scope,
      Model page,
      HttpServletResponse response) {
    try {
      page.addAttribute("created", keys.create(name, ApiScope.of(scope)));
    } catch (InvalidInput problem) {
      FormProblem.show(problem, page, response);
      page.addAttribute("name", name);
      page.addAttribute("chosen", scope);
    }
    return list(page);
  }

  @PostMapping("/settings/api-keys/{id}/revocation")
  String revoke(@PathVariable long id, RedirectAttributes next) {
    keys.revoke(id);
    next.addFlashAttribute("flash", "The key is revoked and works nowhere after ten seconds.");
    return "redirect:/settings/api-keys";
  }
}
