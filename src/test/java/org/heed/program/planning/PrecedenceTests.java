package org.heed.program.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Pace;
import org.heed.program.ProgramFixture;
import org.heed.program.SendQueue;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointLife;
import org.heed.program.Touchpoints;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.AskingClock.Scope;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.Placement;
import org.heed.program.settings.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who goes first, and what becomes of plans when days move. */
@HeedTest
class PrecedenceTests {

  private static final LocalDate DAY = LocalDate.of(2046, 3, 5);

  @Autowired JdbcClient jdbc;
  @Autowired Touchpoints touchpoints;
  @Autowired TouchpointLife life;
  @Autowired SendQueue queue;
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
  void whatIsPlannedGivesWayToAStrongerTouchpointAndNotToAWeakerOne() {
    WorkspaceScope.run(
        workspace,
        () -> {
          program.contacts(4);
          Touchpoint usual = touchpoint(5, DAY.plusDays(3), 90);
          plan(usual, DAY.plusDays(3));
          plan(touchpoint(7, DAY.plusDays(4), 90), DAY.plusDays(4));
          assertThat(states(usual)).containsOnly("planned").hasSize(4);

          Touchpoint first = touchpoint(1, DAY.plusDays(5), 90);
          plan(first, DAY.plusDays(5));

          assertThat(states(usual)).containsOnly("cancelled").hasSize(4);
          assertThat(states(first)).containsOnly("planned").hasSize(4);
        });
  }

  @Test
  void whatWasSentNeverGivesWay() {
    WorkspaceScope.run(
        workspace,
        () -> {
          program.contacts(2);
          Touchpoint usual = touchpoint(5, DAY, 90);
          plan(usual, DAY);
          jdbc.sql("update invitation set state = 'sent', sent_on = ? where workspace_id = ?")
              .params(DAY, workspace)
              .update();
          Touchpoint first = touchpoint(1, DAY.plusDays(5), 90);
          plan(first, DAY.plusDays(5));

          assertThat(states(first)).isEmpty();
        });
  }

  @Test
  void aDeferredMailIsCalledOffWhenItsNewDayIsTaken() {
    WorkspaceScope.run(
        workspace,
        () -> {
          long contact = program.contacts(1);
          Touchpoint later = touchpoint(5, DAY.plusDays(40), 0);
          plan(later, DAY.plusDays(40));
          Touchpoint early = touchpoint(5, DAY, 0, new AskingClock(Scope.CONTACT, 1, 20));
          plan(early, DAY);
          assertThat(states(early)).containsExactly("planned");
          jdbc.sql("update invitation set state = 'sending' where touchpoint_id = ?")
              .param(early.id())
              .update();

          queue.defer(
              jdbc.sql("select id from invitation where touchpoint_id = ?")
                  .param(early.id())
                  .query(Long.class)
                  .single(),
              DAY.plusDays(35).atTime(9, 0).toInstant(ZoneOffset.UTC),
              "later please");

          assertThat(states(early)).containsExactly("cancelled");
          assertThat(states(later)).containsExactly("planned");
          assertThat(contact).isPositive();
        });
  }

  @Test
  void peopleOfAnAccountWhoAreAskedFarApartDoNotStandInEachOthersWay() {
    WorkspaceScope.run(
        workspace,
        () -> {
          program.contactOfAccount("EMEA", null);
          jdbc.sql(
                  """
                  insert into contact (workspace_id, account_id, email, created_at, updated_at)
                  select workspace_id, id, n || '@apart.test', now(), now()
                    from account, generate_series(1, 39) as n where workspace_id = ?
                  """)
              .param(workspace)
              .update();
          Touchpoint wave =
              program.running(
                  ProgramFixture.settings(new Pace.Wave(DAY, 80, null))
                      .under(rules(new AskingClock(Scope.ACCOUNT, 1, 5))));
          plan(wave, DAY);

          assertThat(states(wave)).hasSizeGreaterThan(6);
        });
  }

  private Touchpoint touchpoint(int priority, LocalDate day, int quiet, AskingClock... clocks) {
    var usual = ProgramFixture.settings(ProgramFixture.wave(day, 1));
    return program.running(
        new org.heed.program.TouchpointSettings(
                "Of priority " + priority,
                usual.audience(),
                usual.pace(),
                usual.window(),
                null,
                30,
                quiet)
            .at(new Placement("", null, priority))
            .under(rules(clocks)));
  }

  private static Rules rules(AskingClock... clocks) {
    return new Rules(List.of(clocks), Exclusions.USUAL, List.of(), null);
  }

  private void plan(Touchpoint touchpoint, LocalDate day) {
    PlanningFixture.at(beans, day.atTime(6, 0).toInstant(ZoneOffset.UTC)).planDue(touchpoint.id());
  }

  private List<String> states(Touchpoint touchpoint) {
    return jdbc.sql("select state from invitation where workspace_id = ? and touchpoint_id = ?")
        .params(workspace, touchpoint.id())
        .query(String.class)
        .list();
  }
}
