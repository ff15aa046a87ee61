package org.heed.program.merged;

import java.util.List;
import org.heed.customer.merge.AccountsMerged;
import org.heed.customer.merge.CustomerTable;
import org.heed.customer.merge.Rekeying;
import org.heed.platform.outbox.EventConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Moves the invitations of merged accounts: the clocks of accounts count them together. */
@Component
class InvitationsOfMerged implements EventConsumer<AccountsMerged> {

  static final String INVITATIONS = "invitation";

  private final Rekeying rows;

  InvitationsOfMerged(Rekeying rows) {
    this.rows = rows;
  }

  @Bean
  static CustomerTable invitationsOfCustomers() {
    return new CustomerTable(INVITATIONS, "invitations", true, true, 30);
  }

  @Override
  public String name() {
    return "program.merged.accounts";
  }

  @Override
  public Class<AccountsMerged> type() {
    return AccountsMerged.class;
  }

  @Override
  public void handle(long workspaceId, List<AccountsMerged> events) {
    rows.accounts(INVITATIONS, events.stream().map(AccountsMerged::mergedId).distinct().toList());
  }
}
