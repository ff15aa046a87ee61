package org.heed.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.clock.ClockRecheck;
import org.heed.program.consent.NeverAsk;
import org.heed.program.planning.PlanningFixture;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.Rules;
import org.heed.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens between the planning of a survey and its sending. */
@HeedTest
class LateExclusionsTests {

  private static final LocalDate DAY = LocalDate.of(2041, 3, 4);
  private static final Instant MORNING = Instant.parse("2041-03-04T06:00:00Z");

  /** After the last of the 1,024 moments that planning draws from, 28 seconds before the close. */
  private static final Instant EVENING = Instant.parse("2041-03-04T16:59:40Z");

  @Autowired private LateExclusions exclusions;
  @Autowired private NeverAsk neverAsk;
  @Autowired private ClockRecheck recheck;
  @Autowired private DueLock lock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Touchpoints touchpoints;
  @Autowired private Workspaces workspaceList;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private BeanFactory beans;
  private ProgramFixture program;
  private long workspace;

  @BeforeEach
  void workspace() {
    workspace = workspaces.create();
    program = new ProgramFixture(jdbc, touchpoints);
  }

  @Test
  void anAddressListedMeanwhileIsNotAskedAndStaysFreeForTheClocks() {
    within(
        () -> {
          long first = program.contacts(2);
          plan(Rules.NONE);
          neverAsk.replace(List.of(new NeverAsk.Entry("person1@customer.test", "asked us")));
          assertThat(asked()).containsExactly(first + 1);
          assertThat(error(first)).isEqualTo("the address is on the list of those never to ask");
          assertThat(program.count("from last_touch where workspace_id = ?")).isEqualTo(1);
        });
  }

  @Test
  void aDomainListedMeanwhileIsNotAsked() {
    within(
        () -> {
          program.contacts(2);
          plan(Rules.NONE);
          neverAsk.replace(List.of(new NeverAsk.Entry("@customer.test", "")));
          assertThat(asked()).isEmpty();
        });
  }

  @Test
  void anAccountThatLeftMeanwhileIsNotAskedUnlessTheTouchpointAsksThoseWhoLeave() {
    within(
        () -> {
          long leaver = program.contactOfAccount("EMEA", null);
          long stayer = program.contactOfAccount("EMEA", null);
          plan(Rules.NONE);
          long exit = program.contactOfAccount("EMEA", null);
          plan(new Rules(List.of(), new Exclusions(false, 0, false, 0), List.of(), null));
          leaves(leaver);
          leaves(exit);
          assertThat(asked()).containsExactlyInAnyOrder(stayer, exit);
          assertThat(error(leaver)).isEqualTo("the account left");
        });
  }

  @Test
  void whoHasAnOpenTicketByNowIsSparedWhereTheTouchpointSparesThem() {
    within(
        () -> {
          long first = program.contacts(2);
          plan(new Rules(List.of(), new Exclusions(true, 90, false, 0), List.of(), null));
          jdbc.sql(
                  """
                  insert into support_ticket
                    (workspace_id, source, external_id, contact_id, opened_at, reported_at)
                  values (?, 'desk', '1', ?, now(), now())
                  """)
              .params(workspace, first)
              .update();
          assertThat(asked()).containsExactly(first + 1);
          assertThat(error(first)).isEqualTo("a ticket of theirs is open");
        });
  }

  @Test
  void whoLeftIsNotRemindedEither() {
    within(
        () -> {
          long leaver = program.contactOfAccount("EMEA", null);
          long stayer = program.contactOfAccount("EMEA", null);
          plan(Rules.NONE);
          SendQueue queue = queue();
          queue.markSent(queue.claimDue(10).stream().map(Invitation::id).toList(), EVENING);
          leaves(leaver);
          assertThat(
                  new ReminderQueue(jdbc, lock, touchpoints, workspaceList, later(), exclusions)
                      .claimDue(10, Channel.MAIL, UnaryOperator.identity()))
              .extracting(one -> one.recipient().contactId())
              .containsExactly(stayer);
        });
  }

  private static Clock later() {
    return Clock.fixed(EVENING.plus(Duration.ofDays(5)), ZoneOffset.UTC);
  }

  private List<Long> asked() {
    return queue().claimDue(10).stream().map(one -> one.recipient().contactId()).toList();
  }

  private SendQueue queue() {
    Clock evening = Clock.fixed(EVENING, ZoneOffset.UTC);
    return new SendQueue(jdbc, lock, touchpoints, workspaceList, evening, recheck, exclusions);
  }

  private void plan(Rules rules) {
    Touchpoint touchpoint =
        program.running(ProgramFixture.settings(ProgramFixture.wave(DAY, 1)).under(rules));
    PlanningFixture.at(beans, MORNING).planDue(touchpoint.id());
  }

  private void leaves(long contact) {
    jdbc.sql(
            """
            update account set churned_on = date '2041-03-04' where workspace_id = ?
               and id = (select account_id from contact where workspace_id = ? and id = ?)
            """)
        .params(workspace, workspace, contact)
        .update();
  }

  private String error(long contact) {
    return jdbc.sql("select error from invitation where workspace_id = ? and contact_id = ?")
        .params(workspace, contact)
        .query(String.class)
        .single();
  }

  private void within(Runnable work) {
    WorkspaceScope.run(workspace, work);
  }
}
