package org.heed.customer.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.customer.Account;
import org.heed.customer.browse.AccountFilter;
import org.heed.customer.browse.AccountList;
import org.heed.customer.browse.AccountSort;
import org.heed.customer.browse.Slice;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of accounts. */
@Controller
@RequiresPermission(Permission.SEE_CUSTOMERS)
class AccountsController {

  private final AccountList accountList;
  private final Users users;
  private final Timeline timeline;

  AccountsController(AccountList accountList, Users users, Timeline timeline) {
    this.accountList = accountList;
    this.users = users;
    this.timeline = timeline;
  }

  @GetMapping("/customers")
  String accounts(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) @Nullable String segment,
      @RequestParam(required = false) @Nullable String tier,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(defaultValue = "name") String sort,
      @RequestParam(required = false) @Nullable Long after,
      Model page) {
    AccountFilter filter =
        new AccountFilter(words(q), number(owner), given(segment), tier(tier), given(region));
    AccountSort order = AccountSort.of(sort);
    Slice<Account> slice = accountList.page(filter, order, after);
    List<User> people = users.all();
    page.addAttribute("filter", filter);
    page.addAttribute("sort", order.key());
    page.addAttribute("slice", slice);
    page.addAttribute("firstPage", after == null);
    page.addAttribute("empty", slice.rows().isEmpty() && accountList.isEmpty());
    page.addAttribute("people", people);
    page.addAttribute("owners", people.stream().collect(Collectors.toMap(User::id, User::name)));
    page.addAttribute("segments", accountList.segments());
    page.addAttribute("regions", accountList.regions());
    page.addAttribute("scores", scores(slice.rows()));
    List<Long> ids = slice.rows().stream().map(Account::id).toList();
    page.addAttribute("pulses", timeline.scores().map(p -> p.pulses(ids)).orElse(Map.of()));
    return "customers/accounts";
  }

  private Map<Long, org.heed.customer.CustomerPanel.AccountScore> scores(List<Account> rows) {
    List<Long> ids = rows.stream().map(Account::id).toList();
    return timeline.scores().map(panel -> panel.forAccounts(ids)).orElse(Map.of());
  }

  private static String words(String outside) {
    return PlainText.cleanLine(outside, 100);
  }

  private static @Nullable String given(@Nullable String choice) {
    return choice == null || choice.isBlank() ? null : PlainText.cleanLine(choice, 100);
  }

  private static @Nullable Long number(@Nullable String choice) {
    return choice != null && choice.matches("[0-9]{1,18}") ? Long.valueOf(choice) : null;
  }

  private static Account.@Nullable Tier tier(@Nullable String choice) {
    return Arrays.stream(Account.Tier.values())
        .filter(tier -> tier.name().equals(choice))
        .findFirst()
        .orElse(null);
  }
}
