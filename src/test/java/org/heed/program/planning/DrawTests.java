package org.heed.program.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.ProgramFixture;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.heed.program.event.TriggerEvent;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.Rules;
import org.heed.program.settings.Sampling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is drawn, and who is left out because of the account's age. */
@HeedTest
class DrawTests {

  private static final LocalDate DAY = LocalDate.of(2047, 5, 6);
  private static final Instant MORNING = DAY.atTime(6, 0).toInstant(ZoneOffset.UTC);

  @Autowired JdbcClient jdbc;
  @Autowired Touchpoints touchpoints;
  @Autowired TestWorkspaces workspaces;
  @Autowired BeanFactory beans;
  private ProgramFixture program;
  private long workspace;

  @BeforeEach
  void workspace() {
    program = new ProgramFixture(jdbc, touchpoints);
    workspace = workspaces.create();
  }

  @Test
  void everyGroupIsInAStratifiedSampleByItsShare() {
    WorkspaceScope.run(
        workspace,
        () -> {
          program.contacts(3_000);
          jdbc.sql(
                  """
                  update contact
                     set account_role = case when id % 10 = 0 then 'sponsor' else 'user' end
                   where workspace_id = ?
                  """)
              .param(workspace)
              .update();
          Sampling sampling = new Sampling(10, 50, Sampling.Stratum.ROLE, 7);
          plan(
              ProgramFixture.wave(DAY, 1),
              new Rules(List.of(), Exclusions.USUAL, List.of(), sampling));

          Map<String, Long> drawn = counted("invitation");
          Map<String, Long> there = counted("contact");
          double share = (double) sampling.invitations(3_000) / 3_000;
          there.forEach(
              (role, n) ->
                  assertThat(drawn.get(role))
                      .isBetween((long) (n * share), (long) (n * share) + 1));
          assertThat(program.count("from suppression where workspace_id = ?"))
              .isEqualTo(3_000 - drawn.values().stream().mapToLong(Long::longValue).sum());
        });
  }

  @Test
  void soManyOfAHundredEventsAreFollowedByASurveyAndTheOthersSayWhy() {
    WorkspaceScope.run(
        workspace,
        () -> {
          program.contacts(300);
          jdbc.sql("update contact set external_id = 'e' || id where workspace_id = ?")
              .param(workspace)
              .update();
          Touchpoint touchpoint = running(new Pace.OnEvent("resolved", 0, 7, 30, 0), Rules.NONE);
          new EventFixture(beans, DAY).accept(eventOfEverybody());
          PlanningFixture.at(beans, MORNING).planDue(touchpoint.id());

          long asked = program.count("from invitation where workspace_id = ?");
          assertThat(asked).isBetween(60L, 120L);
          assertThat(
                  program.count(
                      "from event_decision where workspace_id = ? and outcome = 'not_sampled'"))
              .isEqualTo(300 - asked);
        });
  }

  @Test
  void accountsThatAreTooNewOrLeftLatelyAreSpared() {
    WorkspaceScope.run(
        workspace,
        () -> {
          long fresh = startedOn(program.contactOfAccount("NEW", null), DAY.minusDays(29));
          long old = startedOn(program.contactOfAccount("OLD", null), DAY.minusDays(31));
          long left = program.contactOfAccount("LEFT", DAY.minusDays(59));
          long longGone = program.contactOfAccount("GONE", DAY.minusDays(61));
          plan(
              ProgramFixture.wave(DAY, 1),
              new Rules(List.of(), new Exclusions(false, 60, false, 30), List.of(), null));

          assertThat(program.reasons(fresh)).containsExactly("too_new");
          assertThat(program.reasons(left)).containsExactly("churned");
          assertThat(invited()).containsExactlyInAnyOrder(old, longGone);
        });
  }

  private long startedOn(long contact, LocalDate day) {
    jdbc.sql(
            """
            update account set started_on = ?
             where workspace_id = ? and id = (select account_id from contact where id = ?)
            """)
        .params(day, workspace, contact)
        .update();
    return contact;
  }

  private List<TriggerEvent> eventOfEverybody() {
    List<TriggerEvent> events = new ArrayList<>();
    for (String key :
        jdbc.sql("select external_id from contact where workspace_id = ?")
            .param(workspace)
            .query(String.class)
            .list()) {
      events.add(
          new TriggerEvent(
              "desk", key, "resolved", key, null, null, MORNING.minusSeconds(7_200), Map.of()));
    }
    return events;
  }

  private Map<String, Long> counted(String table) {
    Map<String, Long> byRole = new HashMap<>();
    String id = table.equals("contact") ? "id" : "contact_id";
    jdbc.sql(
            """
            select c.account_role, count(*) as n from %s x
              join contact c on c.workspace_id = x.workspace_id and c.id = x.%s
             where x.workspace_id = ? group by 1
            """
                .formatted(table, id))
        .param(workspace)
        .query(
            row -> {
              byRole.put(row.getString("account_role"), row.getLong("n"));
            });
    return byRole;
  }

  private List<Long> invited() {
    return jdbc.sql("select contact_id from invitation where workspace_id = ?")
        .param(workspace)
        .query(Long.class)
        .list();
  }

  private void plan(Pace pace, Rules rules) {
    PlanningFixture.at(beans, MORNING).planDue(running(pace, rules).id());
  }

  private Touchpoint running(Pace pace, Rules rules) {
    return program.running(
        new TouchpointSettings(
                "Draw", Audience.EVERYBODY, pace, ProgramFixture.everyDay(), 5, 30, 0)
            .under(rules));
  }
}
