package org.heed.dashboard.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.merge.MergeOrder;
import org.heed.customer.merge.Merges;
import org.heed.customer.outcome.OutcomeReport;
import org.heed.customer.outcome.Outcomes;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money of several currencies, and of accounts that were merged. */
@HeedTest
class MixedMoneyTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  @Autowired private WatchedAccounts watched;
  @Autowired private Outcomes outcomes;
  @Autowired private Answers answers;
  @Autowired private Merges merges;
  @Autowired private Outbox outbox;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long touchpoint;

  @BeforeEach
  void workspace() {
    workspace = workspaces.create();
    touchpoint = asked.touchpoint(workspace);
  }

  private long unhappy(String id, long revenue, String currency) {
    long account = asked.account(workspace, "EMEA");
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql(
                    """
                    update account set external_id = ?, annual_revenue = ?, currency = ?
                     where workspace_id = ? and id = ?
                    """)
                .params(id, revenue, currency, workspace, account)
                .update());
    answers.confirm(
        workspace, asked.invitation(workspace, touchpoint, account), 3, ConfirmedBy.BUTTON);
    outbox.drain();
    return account;
  }

  private List<AtRisk> atRisk() {
    return WorkspaceScope.call(workspace, () -> watched.atRisk(DAY, DAY));
  }

  @Test
  void moneyAtRiskIsToldForEachCurrency() {
    unhappy("A-1", 100_00L, "EUR");
    unhappy("A-2", 300_00L, "EUR");
    unhappy("A-3", 900L, "JPY");
    assertThat(atRisk())
        .containsExactly(new AtRisk("EUR", 2, 400_00L, 0), new AtRisk("JPY", 1, 900L, 0));
  }

  @Test
  void aMergedAccountIsNoLongerCountedTwice() {
    long stays = unhappy("A-1", 100_00L, "EUR");
    long goes = unhappy("A-2", 300_00L, "EUR");
    MergeOrder order = MergeOrder.of(goes, stays, "entered twice", Map.of());
    WorkspaceScope.run(workspace, () -> merges.accounts(order));
    outbox.drain();
    assertThat(atRisk()).containsExactly(new AtRisk("EUR", 1, 100_00L, 0));
  }

  @Test
  void anOutcomeToldOfAMergedAccountGoesToTheOneThatStayed() {
    long stays = unhappy("A-1", 100_00L, "EUR");
    long goes = unhappy("A-2", 300_00L, "EUR");
    MergeOrder order = MergeOrder.of(goes, stays, "entered twice", Map.of());
    WorkspaceScope.run(workspace, () -> merges.accounts(order));
    OutcomeReport report = new OutcomeReport("A-2", "renewed", LocalDate.of(2026, 5, 1), 5L, "EUR");
    WorkspaceScope.call(workspace, () -> outcomes.record(List.of(report)));
    assertThat(WorkspaceScope.call(workspace, () -> outcomes.ofAccount(stays))).hasSize(1);
  }
}
