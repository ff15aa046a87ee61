package org.heed.dashboard.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.heed.AskedCustomers;
import org.heed.GivenAnswers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.customer.outcome.OutcomeReport;
import org.heed.customer.outcome.Outcomes;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.response.Responses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class HealthTests {

  @Autowired private HealthBook book;
  @Autowired private Outcomes outcomes;
  @Autowired private Responses responses;
  @Autowired private GivenAnswers given;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long touchpoint;
  private long account;

  @BeforeEach
  void customer() {
    workspace = workspaces.create();
    workspaces.person(workspace, "owner");
    touchpoint = asked.touchpoint(workspace);
    account = asked.account(workspace, "EMEA");
  }

  @Test
  void partsAreVisibleAndUnknownOnesLeftOut() {
    give(9);
    Health health = computed();
    assertThat(health.parts()).containsEntry(HealthPart.PULSE, 80);
    assertThat(health.parts()).doesNotContainKeys(HealthPart.USAGE, HealthPart.RENEWAL);
    assertThat(health.value()).isEqualTo(80);
    renew();
    assertThat(computed().parts()).containsEntry(HealthPart.RENEWAL, 85);
    assertThat(computed().value()).isEqualTo(Math.round((80 * 40 + 85 * 15) / 55.0));
  }

  @Test
  void anOpenCaseAndAnIgnoredSurveyCost() {
    asked.invitation(workspace, touchpoint, account);
    give(3);
    Health health = computed();
    assertThat(health.parts())
        .containsEntry(HealthPart.ENGAGEMENT, 0)
        .containsEntry(HealthPart.SUPPORT, 75)
        .containsEntry(HealthPart.PULSE, 50);
  }

  @Test
  void anAnswerThatDoesNotCountIsNoAnswerToASurvey() {
    long invitation = asked.invitation(workspace, touchpoint, account);
    give(9);
    long response = answerTo(invitation);
    assertThat(computed().parts()).containsEntry(HealthPart.ENGAGEMENT, 100);
    WorkspaceScope.run(workspace, () -> responses.invalidate(response, "a colleague tested"));
    assertThat(computed().parts()).containsEntry(HealthPart.ENGAGEMENT, 0);
  }

  @Test
  void anonymousSurveysTellNothingAboutAnAccount() {
    asked.invitation(workspace, touchpoint, account);
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql("update touchpoint set anonymous = true where workspace_id = ? and id = ?")
                .params(workspace, touchpoint)
                .update());
    assertThat(computed().parts()).doesNotContainKey(HealthPart.ENGAGEMENT);
  }

  @Test
  void whatMovedIsTheDifferenceToFourWeeksBefore() {
    give(9);
    computed();
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql(
                    """
                    update account_health set pulse = 95
                     where workspace_id = ? and account_id = ?
                       and week < (select max(week) from account_health where workspace_id = ?)
                    """)
                .params(workspace, account, workspace)
                .update());
    Health health = WorkspaceScope.call(workspace, () -> book.of(account));
    assertThat(health.moved()).isEqualTo(-15L);
    assertThat(health.lines().getFirst().moved()).isEqualTo(-15);
  }

  @Test
  void aPartThatBecameKnownHasMovedNothing() {
    Health health =
        new Health(
            Map.of(HealthPart.PULSE, 80, HealthPart.USAGE, 10),
            Map.of(HealthPart.PULSE, 80),
            Health.usualWeights());
    assertThat(health.value()).isEqualTo(61);
    assertThat(health.moved()).isZero();
    assertThat(health.movement()).isEqualTo("0");
    assertThat(
            new Health(
                    Map.of(HealthPart.USAGE, 10),
                    Map.of(HealthPart.PULSE, 80),
                    Health.usualWeights())
                .moved())
        .isNull();
  }

  @Test
  void weightsChangeEveryFigureAndCannotAllBeNothing() {
    give(9);
    renew();
    computed();
    WorkspaceScope.run(
        workspace,
        () -> {
          book.weigh(Map.of(HealthPart.PULSE, 0, HealthPart.RENEWAL, 100));
          assertThat(book.of(account).value()).isEqualTo(85);
          assertThatThrownBy(() -> book.weigh(Map.of(HealthPart.PULSE, 0)))
              .isInstanceOf(InvalidInput.class);
        });
  }

  @Test
  void withoutEnoughAccountsThatLeftNothingIsClaimed() {
    give(9);
    computed();
    assertThat(WorkspaceScope.call(workspace, book::backTest))
        .startsWith("Not enough accounts left");
    assertThat(WorkspaceScope.call(workspace, () -> book.worst(10))).hasSize(1);
  }

  private Health computed() {
    return WorkspaceScope.call(
        workspace,
        () -> {
          book.compute();
          return book.of(account);
        });
  }

  private long answerTo(long invitation) {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql(
                    """
                    update response set invitation_id = ? where workspace_id = ? and account_id = ?
                    returning id
                    """)
                .params(invitation, workspace, account)
                .query(Long.class)
                .single());
  }

  private void renew() {
    WorkspaceScope.run(
        workspace,
        () -> {
          String name =
              jdbc.sql("select name from account where workspace_id = ? and id = ?")
                  .params(workspace, account)
                  .query(String.class)
                  .single();
          LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(5);
          outcomes.record(List.of(new OutcomeReport(name, "renewed", day, null, null)));
        });
  }

  private void give(int score) {
    given.give(workspace, touchpoint, account, Instant.now(), score);
  }
}
