package org.heed.program.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.program.Pace;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.program.experience.Experience;
import org.heed.program.planning.Planning;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays the whole program through, drafts included, day by day on the real contacts: by the same
 * statements that plan, in a transaction that is rolled back. Other planners of the workspace wait
 * meanwhile.
 */
@Service
public class DryRun {

  private static final LocalTime MORNING = LocalTime.of(0, 5);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Touchpoints touchpoints;
  private final Planning planning;
  private final RepeatedEvents events;
  private final Experience experience;
  private final RehearsalReport report;
  private final Workspaces workspaces;
  private final Clock clock;

  DryRun(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Touchpoints touchpoints,
      Planning planning,
      RepeatedEvents events,
      Experience experience,
      RehearsalReport report,
      Workspaces workspaces,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.touchpoints = touchpoints;
    this.planning = planning;
    this.events = events;
    this.experience = experience;
    this.report = report;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * What the program would do.
   *
   * @param who beginning of a name or address to whom the people listed are narrowed; may be empty
   */
  public Forecast play(Assumptions assumptions, String who) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return playForGood(assumptions, who);
            }));
  }

  private Forecast playForGood(Assumptions assumptions, String who) {
    ZoneId zone = workspaces.current().timeZone();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<Forecast.Obstacle> obstacles = new ArrayList<>();
    List<Touchpoint> played = start(obstacles);
    Forecast.Repeated repeated = events.happen(played, now, assumptions.days());
    for (int day = 0; day < assumptions.days(); day++) {
      Instant at = day == 0 ? now : today.plusDays(day).atTime(MORNING).atZone(zone).toInstant();
      Planning then = planning.at(Clock.fixed(at, zone));
      played.forEach(one -> then.planDue(one.id()));
    }
    Rates rates = Rates.of(touchpoints.all(), assumptions, experience.lastYear());
    return report.read(today, assumptions, rates, played, who, repeated, obstacles);
  }

  /** Lets every touchpoint that invites run; drafts with the survey as it is written now. */
  private List<Touchpoint> start(List<Forecast.Obstacle> obstacles) {
    List<Touchpoint> ready = new ArrayList<>();
    for (Touchpoint one : touchpoints.all()) {
      boolean asks =
          one.state() != TouchpointState.FINISHED
              && one.settings().reach().channel().invites()
              && !(one.settings().pace() instanceof Pace.AlwaysOn);
      if (asks && published(one, obstacles)) {
        ready.add(one);
      }
    }
    jdbc.sql("update touchpoint set state = 'running' where workspace_id = ? and id = any (?)")
        .params(WorkspaceScope.current(), ready.stream().map(Touchpoint::id).toArray(Long[]::new))
        .update();
    ready.sort(
        Comparator.comparing((Touchpoint one) -> one.settings().placement().priority())
            .thenComparing(Touchpoint::id));
    return ready;
  }

  private boolean published(Touchpoint one, List<Forecast.Obstacle> obstacles) {
    if (one.surveyVersionId() != null) {
      return true;
    }
    try {
      touchpoints.publish(one.id());
      return true;
    } catch (InvalidInput unfinished) {
      obstacles.add(
          new Forecast.Obstacle(
              one.id(), one.name(), Objects.toString(unfinished.getMessage(), "")));
      return false;
    }
  }
}
