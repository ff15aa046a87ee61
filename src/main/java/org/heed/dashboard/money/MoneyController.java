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
  private final LoneVoices lone;
  private final Workspaces workspaces;

  MoneyController(AccountValues accounts, LoneVoices lone, Workspaces workspaces) {
    this.accounts = accounts;
    this.lone = lone;
    this.workspaces = workspaces;
  }

  @GetMapping("/executive/money")
  String money(Model page) {
    var today = workspaces.today();
    var answered = accounts.answered(today);
    Money money = Money.of(answered);
    page.addAttribute("money", money);
    page.addAttribute("isEmpty", answered.isEmpty());
    page.addAttribute("mayName", Actor.current().may(Permission.SEE_ALL_RESPONSES));
    page.addAttribute("lone", lone.of(money.quadrants().median(), money.currency(), today));
    page.addAttribute("unhappy", accounts.unhappy(money.currency(), today, LISTED));
    page.addAttribute("silent", accounts.silent(money.currency(), today, LISTED));
    return "dashboard/money";
  }
}
