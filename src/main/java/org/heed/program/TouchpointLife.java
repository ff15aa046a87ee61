package org.heed.program;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.OneTimeJobs;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.program.clock.ClockRecheck;
import org.heed.program.clock.Touches;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts, pauses and ends touchpoints. Every step is audited. */
@Service
public class TouchpointLife {

  /** The job that plans a touchpoint at once; its instance is {@code workspace:touchpoint}. */
  public static final String PLAN_JOB = "plan-touchpoint";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Touchpoints touchpoints;
  private final Touches touches;
  private final ClockRecheck recheck;
  private final Workspaces workspaces;
  private final AuditTrail audit;
  private final OneTimeJobs jobs;
  private final Clock clock;

  TouchpointLife(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Touchpoints touchpoints,
      Touches touches,
      ClockRecheck recheck,
      Workspaces workspaces,
      AuditTrail audit,
      OneTimeJobs jobs,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.touchpoints = touchpoints;
    this.touches = touches;
    this.recheck = recheck;
    this.workspaces = workspaces;
    this.audit = audit;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Lets a draft or finished touchpoint run; planning begins at once.
   *
   * @throws InvalidInput when its survey was never published, or its wave was planned before
   * @throws Conflict when it runs already
   */
  public void start(long touchpointId) {
    Touchpoint touchpoint = touchpoints.find(touchpointId);
    if (touchpoint.surveyVersionId() == null) {
      throw new InvalidInput("survey", "Publish the survey first; then start.");
    }
    requireSomethingToPlan(touchpoint);
    transaction.executeWithoutResult(
        status ->
            move(
                touchpointId,
                TouchpointState.RUNNING,
                TouchpointState.DRAFT,
                TouchpointState.FINISHED));
    planSoon(touchpointId);
  }

  private void requireSomethingToPlan(Touchpoint touchpoint) {
    if (touchpoint.settings().pace() instanceof Pace.Wave wave
        && wave.nextAfter(today()) == null
        && wasPlanned(touchpoint.id(), wave)) {
      throw new InvalidInput(
          "startOn",
          "The wave of " + wave.startOn() + " was planned before. Choose a new first day.");
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), workspaces.current().timeZone());
  }

  /**
   * Ends a running wave that is not repeated once nothing of it can happen any more: all is
   * planned, no mail or reminder waits, and no survey is open.
   */
  public void finishWhenOver(Touchpoint touchpoint) {
    if (touchpoint.settings().pace() instanceof Pace.Wave wave
        && wave.nextAfter(today()) == null
        && wasPlanned(touchpoint.id(), wave)
        && !isUnderWay(touchpoint.id())) {
      transaction.executeWithoutResult(
          status -> move(touchpoint.id(), TouchpointState.FINISHED, TouchpointState.RUNNING));
    }
  }

  private boolean isUnderWay(long touchpointId) {
    return jdbc.sql(
            """
            select exists (select 1 from invitation
                            where workspace_id = :workspace and touchpoint_id = :touchpoint
                              and (state in ('planned', 'sending')
                                   or reminder_state in ('due', 'sending')
                                   or (state in ('sent', 'unknown') and closes_at > :now)))
            """)
        .param("workspace", WorkspaceScope.current())
        .param("touchpoint", touchpointId)
        .param("now", Timestamp.from(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  private boolean wasPlanned(long touchpointId, Pace.Wave wave) {
    return jdbc.sql(
            """
            select exists (select 1 from planning_run
             where workspace_id = ? and touchpoint_id = ? and planned_on = ? and state = 'done')
            """)
        .params(WorkspaceScope.current(), touchpointId, wave.startOn())
        .query(Boolean.class)
        .single();
  }

  /** Stops planning and sending at once; what is planned waits. */
  public void pause(long touchpointId) {
    transaction.executeWithoutResult(
        status -> {
          move(touchpointId, TouchpointState.PAUSED, TouchpointState.RUNNING);
          jdbc.sql("update touchpoint set paused_at = ? where workspace_id = ? and id = ?")
              .params(Timestamp.from(clock.instant()), WorkspaceScope.current(), touchpointId)
              .update();
        });
  }

  /**
   * Lets a paused touchpoint continue. Planned invitations move by the whole days it was paused, so
   * that a spread wave stays spread; whom another touchpoint asked meanwhile, and for whom a clock
   * is full on the new day, is left out.
   */
  public void resume(long touchpointId) {
    transaction.executeWithoutResult(
        status -> {
          // Before any row is locked: whoever plans takes the lock first and rows after it.
          recheck.alone();
          move(touchpointId, TouchpointState.RUNNING, TouchpointState.PAUSED);
          touches.cancelTouchedMeanwhile(touchpointId);
          touches.shift(touchpointId, daysPaused(touchpointId));
          recheck.ofTouchpoint(touchpointId);
        });
    planSoon(touchpointId);
  }

  private int daysPaused(long touchpointId) {
    Instant pausedAt =
        jdbc.sql("select paused_at from touchpoint where workspace_id = ? and id = ?")
            .params(WorkspaceScope.current(), touchpointId)
            .query(Timestamp.class)
            .single()
            .toInstant();
    return (int) Duration.between(pausedAt, clock.instant()).toDays();
  }

  /** Ends a touchpoint: what is planned and not yet sent is called off, reminders included. */
  public void cancelRest(long touchpointId) {
    transaction.executeWithoutResult(
        status -> {
          move(
              touchpointId,
              TouchpointState.FINISHED,
              TouchpointState.RUNNING,
              TouchpointState.PAUSED);
          jdbc.sql(
                  """
                  update invitation
                     set state = case state when 'planned' then 'cancelled' else state end,
                         error = case state when 'planned' then 'the rest was cancelled'
                                            else error end,
                         reminder_state = 'none'
                   where workspace_id = ? and touchpoint_id = ?
                     and (state = 'planned' or reminder_state = 'due')
                  """)
              .params(WorkspaceScope.current(), touchpointId)
              .update();
          jdbc.sql(
                  """
                  delete from planning_stretch s
                   using planning_run r
                   where s.workspace_id = ? and r.workspace_id = s.workspace_id and r.id = s.run_id
                     and r.touchpoint_id = ?
                  """)
              .params(WorkspaceScope.current(), touchpointId)
              .update();
          jdbc.sql(
                  """
                  update planning_run set state = 'done', finished_at = ?
                   where workspace_id = ? and touchpoint_id = ? and state = 'running'
                  """)
              .params(Timestamp.from(clock.instant()), WorkspaceScope.current(), touchpointId)
              .update();
          touches.recountCancelled(touchpointId);
        });
  }

  private void move(long touchpointId, TouchpointState to, TouchpointState... from) {
    int moved =
        jdbc.sql(
                """
                update touchpoint set state = ?, updated_at = ?
                 where workspace_id = ? and id = ? and state = any (?)
                """)
            .params(name(to), Timestamp.from(clock.instant()), WorkspaceScope.current())
            .params(
                touchpointId, Arrays.stream(from).map(TouchpointLife::name).toArray(String[]::new))
            .update();
    if (moved == 0) {
      throw new Conflict(
          "This touchpoint is " + name(touchpoints.find(touchpointId).state()) + " by now.");
    }
    audit.record("touchpoint." + name(to), "touchpoint", Long.toString(touchpointId), Map.of());
  }

  private void planSoon(long touchpointId) {
    jobs.schedule(PLAN_JOB, WorkspaceScope.current() + ":" + touchpointId, clock.instant());
  }

  private static String name(TouchpointState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
