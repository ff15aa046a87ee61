package org.heed.followup.merged;

import java.util.List;
import org.heed.customer.merge.AccountsMerged;
import org.heed.customer.merge.CustomerTable;
import org.heed.customer.merge.Rekeying;
import org.heed.followup.together.GroupsOfMerged;
import org.heed.platform.outbox.EventConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Moves cases, plans, favours and marks of merged accounts, and joins what is open. */
@Component
class CasesOfMergedAccounts implements EventConsumer<AccountsMerged> {

  private static final List<String> TABLES =
      List.of("follow_up_case", "account_case", "success_plan", "advocacy", "answer_mark");

  private final Rekeying rows;
  private final GroupsOfMerged groups;

  CasesOfMergedAccounts(Rekeying rows, GroupsOfMerged groups) {
    this.rows = rows;
    this.groups = groups;
  }

  @Bean
  static CustomerTable casesOfCustomers() {
    return new CustomerTable("follow_up_case", "cases", true, true, 40);
  }

  @Bean
  static CustomerTable plansOfAccounts() {
    return new CustomerTable("success_plan", "success plans", true, false, 50);
  }

  @Bean
  static CustomerTable favoursOfCustomers() {
    return new CustomerTable("advocacy", "entries in advocacy", true, true, 60);
  }

  @Bean
  static CustomerTable marksOfCustomers() {
    return new CustomerTable("answer_mark", "tags and flags", true, true, 70);
  }

  @Override
  public String name() {
    return "followup.merged.accounts";
  }

  @Override
  public Class<AccountsMerged> type() {
    return AccountsMerged.class;
  }

  @Override
  public void handle(long workspaceId, List<AccountsMerged> events) {
    List<Long> merged = events.stream().map(AccountsMerged::mergedId).distinct().toList();
    TABLES.forEach(table -> rows.accounts(table, merged));
    groups.join(rows.accountsLeft(merged));
  }
}
