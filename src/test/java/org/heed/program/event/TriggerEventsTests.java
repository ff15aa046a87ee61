package org.heed.program.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Pace;
import org.heed.program.ProgramFixture;
import org.heed.program.Touchpoints;
import org.heed.program.event.EventOutcome.Accepted;
import org.heed.program.event.EventOutcome.Duplicate;
import org.heed.program.event.EventOutcome.Rejected;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events are stored once, however and how often they come. */
@HeedTest
class TriggerEventsTests {

  private static final Instant THEN = Instant.parse("2026-03-04T05:06:07Z");

  @Autowired TriggerEvents events;
  @Autowired Touchpoints touchpoints;
  @Autowired JdbcClient jdbc;
  @Autowired TestWorkspaces workspaces;

  @Test
  void theSameEventAThousandTimesIsOne() {
    WorkspaceScope.run(
        workspaces.create(),
        () -> {
          List<EventOutcome> first = events.accept(Collections.nCopies(500, resolved("1", "a")));
          List<EventOutcome> again = events.accept(Collections.nCopies(500, resolved("1", "a")));

          assertThat(first.getFirst()).isEqualTo(new Accepted());
          assertThat(first.subList(1, 500)).containsOnly(new Duplicate());
          assertThat(again).containsOnly(new Duplicate());
          assertThat(program().count("from trigger_event where workspace_id = ?")).isOne();
        });
  }

  @Test
  void oneBadEventDoesNotHoldBackTheOthers() {
    WorkspaceScope.run(
        workspaces.create(),
        () -> {
          List<EventOutcome> outcomes =
              events.accept(List.of(resolved("1", "a"), resolved("", "a"), resolved("2", "b")));

          assertThat(outcomes.get(0)).isEqualTo(new Accepted());
          assertThat(outcomes.get(1)).isInstanceOf(Rejected.class);
          assertThat(outcomes.get(2)).isEqualTo(new Accepted());
        });
  }

  @Test
  void anEventOfNobodyOrOfTheFutureIsRejected() {
    WorkspaceScope.run(
        workspaces.create(),
        () -> {
          TriggerEvent nobody =
              new TriggerEvent("desk", "1", "ticket.resolved", null, " ", null, THEN, Map.of());
          TriggerEvent future =
              new TriggerEvent(
                  "desk",
                  "2",
                  "x",
                  "a",
                  null,
                  null,
                  Instant.parse("2199-01-01T00:00:00Z"),
                  Map.of());

          assertThat(events.accept(List.of(nobody, future)))
              .extracting(outcome -> outcome instanceof Rejected no ? no.field() : "")
              .containsExactly("contact", "occurredAt");
        });
  }

  @Test
  void waitsForRunningTouchpointsThatListenToItsKind() {
    WorkspaceScope.run(
        workspaces.create(),
        () -> {
          program()
              .running(ProgramFixture.settings(new Pace.OnEvent("ticket.resolved", 24, 7, 100, 0)));
          program().running(ProgramFixture.settings(new Pace.OnEvent("order", 24, 7, 100, 0)));

          events.accept(List.of(resolved("1", "a"), resolved("2", "b")));

          assertThat(program().count("from event_task where workspace_id = ?")).isEqualTo(2);
        });
  }

  private static TriggerEvent resolved(String sourceId, String contact) {
    return new TriggerEvent(
        "desk", sourceId, "ticket.resolved", contact, null, null, THEN, Map.of("priority", "high"));
  }

  private ProgramFixture program() {
    return new ProgramFixture(jdbc, touchpoints);
  }
}
