package org.heed.followup.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.followup.FollowupScene;
import org.heed.followup.rule.Addressee;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.FollowUpRule;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleDefinition;
import org.heed.followup.rule.RuleField;
import org.heed.followup.rule.book.Rules;
import org.heed.workspace.Browser;
import org.heed.workspace.Role;
import org.heed.workspace.Users;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class RuleWarningTests {

  private static final int ANSWERS = 40;

  @Autowired private ApplicationContext context;
  @Autowired private Rules rules;
  @Autowired private Users users;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @Test
  void aRuleThatMatchesEverythingIsSwitchedOnOnlyAfterAWarningWithTheNumber() {
    FollowupScene scene = new FollowupScene(context);
    scene.answer(scene.ask(), 8);
    copyTheAnswer(scene);
    FollowUpRule greedy =
        scene.in(
            () ->
                rules.create(
                    "Everybody",
                    new RuleDefinition(
                        List.of(RuleCondition.of(RuleField.SCORE, Comparison.AT_LEAST, "0")),
                        List.of(new RuleAction.OpenCase(Addressee.ACCOUNT_OWNER, null)))));
    String email = TestWorkspaces.address("admin");
    scene.in(() -> users.create("Pat", email, Role.PROGRAM_ADMIN, "a long enough password"));
    Browser browser = new Browser(port);
    browser.signIn(email, "a long enough password");

    HttpResponse<String> asked = browser.post("/rules/" + greedy.id() + "/activation");
    assertThat(asked.body())
        .contains("held for %d of the last %d answers".formatted(ANSWERS, ANSWERS))
        .contains("Switch it on anyway");
    assertThat(isOn(scene, greedy)).isFalse();
    browser.post("/rules/" + greedy.id() + "/activation", "sure", "true");
    assertThat(isOn(scene, greedy)).isTrue();
  }

  private boolean isOn(FollowupScene scene, FollowUpRule rule) {
    return scene.in(() -> rules.get(rule.id()).active());
  }

  /** As many answers as a trial needs to say that a rule holds for nearly everything. */
  private void copyTheAnswer(FollowupScene scene) {
    scene.in(
        () ->
            jdbc.sql(
                    """
                    insert into response (workspace_id, touchpoint_id, survey_version_id, region,
                                          channel, kind, score, confirmed_by, reasons,
                                          answered_at, answered_on, updated_at)
                    select workspace_id, touchpoint_id, survey_version_id, region, channel, kind,
                           score, confirmed_by, reasons, answered_at, answered_on, updated_at
                      from response, generate_series(2, ?) n where workspace_id = ?
                    """)
                .params(ANSWERS, scene.workspace)
                .update());
  }
}
