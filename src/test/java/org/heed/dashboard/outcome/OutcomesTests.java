package org.heed.dashboard.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.operational.Reported;
import org.heed.customer.outcome.AccountOutcome;
import org.heed.customer.outcome.OutcomeImport;
import org.heed.customer.outcome.OutcomeKind;
import org.heed.customer.outcome.OutcomeReport;
import org.heed.customer.outcome.Outcomes;
import org.heed.platform.database.WorkspaceScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class OutcomesTests {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  @Autowired private Outcomes outcomes;
  @Autowired private OutcomeImport imports;
  @Autowired private WatchedAccounts watched;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long account;

  @BeforeEach
  void account() {
    workspace = workspaces.create();
    account = asked.account(workspace, "EMEA");
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update account set external_id = 'A-1' where workspace_id = ? and id = ?")
                .params(workspace, account)
                .update());
  }

  @Test
  void reportedAgainAnOutcomeIsCorrectedNotDoubled() {
    assertThat(record(new OutcomeReport("A-1", "Renewed", DAY, 100L, "eur")))
        .containsExactly(Reported.STORED);
    record(new OutcomeReport("A-1", "renewed", DAY, 250_000L, "EUR"));
    assertThat(ofAccount())
        .containsExactly(new AccountOutcome(OutcomeKind.RENEWED, DAY, 250_000L, "EUR"));
  }

  @Test
  void whoLeftIsMarkedOnTheAccountAndCountsAsLeft() {
    record(new OutcomeReport("A-1", "churned", DAY, null, null));
    LocalDate start = LocalDate.of(2026, 1, 1);
    Watched one =
        WorkspaceScope.call(workspace, () -> watched.since(start, LocalDate.of(2026, 9, 1)))
            .getFirst();
    assertThat(one.left()).isTrue();
    assertThat(one.days()).isEqualTo(120);
    assertThat(WorkspaceScope.call(workspace, () -> watched.warnings(start, DAY))).isEmpty();
    assertThat(WorkspaceScope.call(workspace, () -> watched.atRisk(DAY, DAY))).isEmpty();
  }

  @Test
  void whatCannotBeUsedIsRefusedWithAReason() {
    assertThat(
            record(
                new OutcomeReport("nobody", "renewed", DAY, null, null),
                new OutcomeReport("A-1", "vanished", DAY, null, null),
                new OutcomeReport("A-1", "renewed", LocalDate.of(2999, 1, 1), null, null),
                new OutcomeReport("A-1", "renewed", DAY, 5L, null),
                new OutcomeReport("A-1", "renewed", null, null, null)))
        .allMatch(result -> result.reason() != null);
    assertThat(ofAccount()).isEmpty();
  }

  @Test
  void aFileIsTakenWithoutItsBadRows(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("outcomes.csv");
    Files.writeString(
        file,
        """
        Account;Outcome;Date;Amount;Currency
        A-1;expanded;2026-03-01;12000,50;EUR
        A-1;renewed;soon;;
        Nobody;renewed;2026-03-01;;
        """);
    OutcomeImport.Result result = WorkspaceScope.call(workspace, () -> imports.store(file));
    assertThat(result.stored()).isEqualTo(1);
    assertThat(result.problems()).hasSize(2).first().asString().startsWith("Row 3: The date");
    assertThat(ofAccount().getFirst().amount()).isEqualTo(1_200_050L);
  }

  private List<Reported> record(OutcomeReport... reports) {
    return WorkspaceScope.call(workspace, () -> outcomes.record(List.of(reports)));
  }

  private List<AccountOutcome> ofAccount() {
    return WorkspaceScope.call(workspace, () -> outcomes.ofAccount(account));
  }
}
