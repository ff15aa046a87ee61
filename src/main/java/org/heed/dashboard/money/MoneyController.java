package org.heed.dashboard.money;

import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the answers are worth. */
@Controller
@RequiresPermission(Permission.SEE_SCORES)
class MoneyController {

  private static final int LISTED = 15;

  private final AccountValues accounts;
  private final Workspaces workspaces;

  MoneyController(AccountValues accounts, Workspaces workspaces) {
    this.accounts = accounts;
    this.workspaces = workspaces;
  }

  @GetMapping("/executive/money")
  String money(Model page) {
    var today = workspaces.today();
    var answered = accounts.answered(today);
    page.addAttribute("money", Money.of(answered));
    page.addAttribute("isEmpty", answered.isEmpty());
    page.addAttribute("mayName", Actor.current().may(Permission.SEE_ALL_RESPONSES));
    page.addAttribute("unhappy", accounts.unhappy(today, LISTED));
    page.addAttribute("silent", accounts.silent(today, LISTED));
    return "dashboard/money";
  }
}
