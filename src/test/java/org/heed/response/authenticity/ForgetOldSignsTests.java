package org.heed.response.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.RecurringJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long is known what network an answer came from. */
@HeedTest
class ForgetOldSignsTests {

  @Autowired
  @Qualifier("forgetOldScannerSigns")
  private RecurringJob job;

  @Autowired private NetworkHash networks;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private JdbcClient jdbc;

  private long workspace;

  @BeforeEach
  void create() {
    workspace = workspaces.create();
  }

  @Test
  void theKeysOfNetworksAreThrownAwayAfterTwoDays() {
    String before = networks.of(workspace, "203.0.113.7");
    assertThat(networks.of(workspace, "203.0.113.7")).isEqualTo(before);
    update("insert into network_key values (?, current_date - 4, '\\x00')");
    update("insert into network_key values (?, current_date - 1, '\\x00')");
    job.work().run();
    assertThat(count("select count(*) from network_key where workspace_id = ?")).isEqualTo(2);
    assertThat(
            count(
                "select count(*) from network_key where workspace_id = ? and day < current_date -"
                    + " 2"))
        .isZero();
  }

  @Test
  void tracesAreThrownAwayAfterTwoWeeksAndSignsOfScannersAfterADay() {
    update(
        "insert into answer_trace values (?, 1, 'score', 'n', 'a', false, 1, now() - interval '15"
            + " days')");
    update(
        "insert into answer_trace values (?, 2, 'score', 'n', 'a', false, 1, now() - interval '13"
            + " days')");
    update("insert into scanner_sign values (?, 1, 'hidden_link', now() - interval '25 hours')");
    update("insert into scanner_sign values (?, 2, 'hidden_link', now() - interval '23 hours')");
    job.work().run();
    assertThat(count("select min(response_id) from answer_trace where workspace_id = ?"))
        .isEqualTo(2);
    assertThat(count("select min(invitation_id) from scanner_sign where workspace_id = ?"))
        .isEqualTo(2);
  }

  private void update(String sql) {
    WorkspaceScope.run(workspace, () -> jdbc.sql(sql).param(workspace).update());
  }

  private long count(String sql) {
    return WorkspaceScope.call(
        workspace, () -> jdbc.sql(sql).param(workspace).query(Long.class).single());
  }
}
