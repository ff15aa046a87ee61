package org.heed.dashboard.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.heed.AskedCustomers;
import org.heed.GivenAnswers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyTemplates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class SilentAccountsTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private AccountValues values;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private GivenAnswers given;
  @Autowired private JdbcClient jdbc;

  @Test
  void accountsThatWereAskedAndNeverAnsweredAreListedTheLargestFirst() {
    long workspace = workspaces.create();
    long small = account(workspace, 10_000, null);
    long large = account(workspace, 90_000, null);
    long answered = account(workspace, 500_000, null);
    long gone = account(workspace, 700_000, TODAY.minusDays(1));
    account(workspace, 800_000, null); // Never asked.
    for (long each : List.of(small, large, gone)) {
      counted(workspace, each, 0);
    }
    counted(workspace, answered, 2);
    WorkspaceScope.run(
        workspace,
        () ->
            assertThat(values.silent("EUR", TODAY, 10))
                .extracting(AccountRow::id)
                .containsExactly(large, small));
  }

  @Test
  void anAccountThatAnsweredAnotherQuestionWasHeard() {
    long workspace = workspaces.create();
    long heard = account(workspace, 90_000, null);
    long silent = account(workspace, 10_000, null);
    long csat =
        asked.touchpoint(
            workspace, SurveyTemplates.relationship("Acme").edit().kind(SurveyKind.CSAT5).done());
    given.give(workspace, csat, heard, Instant.now(), 2);
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("delete from account_score where workspace_id = ?").param(workspace).update());
    counted(workspace, heard, 0);
    counted(workspace, silent, 0);
    WorkspaceScope.run(
        workspace,
        () ->
            assertThat(values.silent("EUR", TODAY, 10))
                .extracting(AccountRow::id)
                .containsExactly(silent));
  }

  private long account(long workspace, long revenue, @Nullable LocalDate churnedOn) {
    long account = asked.account(workspace, "EMEA");
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql(
                    """
                    update account set annual_revenue = :revenue, currency = 'EUR',
                                       churned_on = :churned
                     where workspace_id = :workspace and id = :id
                    """)
                .param("revenue", revenue)
                .param("churned", churnedOn)
                .param("workspace", workspace)
                .param("id", account)
                .update());
    return account;
  }

  private void counted(long workspace, long account, int answers) {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql(
                    """
                    insert into account_score (workspace_id, account_id, answers, promoters,
                                               passives, detractors, last_surveyed_on)
                    values (?, ?, ?, ?, 0, 0, ?)
                    """)
                .params(workspace, account, answers, answers, TODAY.minusDays(30))
                .update());
  }
}
