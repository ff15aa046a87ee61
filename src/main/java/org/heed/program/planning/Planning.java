package org.heed.program.planning;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.Lanes;
import org.heed.program.Pace;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.workspace.Workspaces;
import org.heed.workspace.calendar.Holidays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans invitations: waves and days of drips whose time has come. Every chunk of contacts is a
 * transaction of its own that also notes how far the run is, so an interrupted run continues where
 * it stopped, on whichever node, and nobody is planned twice.
 */
@Service
public class Planning {

  private static final Logger log = LoggerFactory.getLogger(Planning.class);

  private static final int CATCH_UP_DAYS = 7;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Runs runs;
  private final ChunkPlanner chunks;
  private final Eligibility eligibility;
  private final Holidays calendar;
  private final Touchpoints touchpoints;
  private final Workspaces workspaces;
  private final Clock clock;

  Planning(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Runs runs,
      ChunkPlanner chunks,
      Eligibility eligibility,
      Holidays calendar,
      Touchpoints touchpoints,
      Workspaces workspaces,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.runs = runs;
    this.chunks = chunks;
    this.eligibility = eligibility;
    this.calendar = calendar;
    this.touchpoints = touchpoints;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** The same planner by another clock, to see what it would do at that moment. */
  public Planning at(Clock other) {
    return new Planning(
        jdbc, transaction, runs, chunks, eligibility, calendar, touchpoints, workspaces, other);
  }

  /**
   * Plans whatever is due in any workspace; the job calls this every half minute. A touchpoint that
   * fails is logged and tried again with the next round; the others are planned all the same.
   */
  public void planAllDue() {
    for (long workspaceId : workspaces.ids()) {
      try {
        WorkspaceScope.run(workspaceId, () -> touchpoints.running().forEach(this::planIfPossible));
      } catch (RuntimeException failure) {
        log.error("Planning failed in workspace {}", workspaceId, failure);
      }
    }
  }

  private void planIfPossible(Touchpoint touchpoint) {
    try {
      planDue(touchpoint.id());
    } catch (RuntimeException failure) {
      log.error(
          "Planning failed for touchpoint {} of workspace {}",
          touchpoint.id(),
          WorkspaceScope.current(),
          failure);
    }
  }

  /**
   * Plans what is due of one touchpoint in the workspace in scope; nothing when it is not running.
   */
  public void planDue(long touchpointId) {
    Touchpoint touchpoint = touchpoints.find(touchpointId);
    if (touchpoint.state() != TouchpointState.RUNNING || touchpoint.surveyVersionId() == null) {
      return;
    }
    LocalDate due = dueDay(touchpoint, today());
    if (due != null
        && (!(touchpoint.settings().pace() instanceof Pace.OnEvent) || waits(touchpointId))) {
      runs.begin(touchpointId, due, clock.instant());
      runs.reopen(touchpoint, due);
    }
    runs.unfinished(touchpointId).forEach(run -> complete(touchpoint, run));
  }

  private boolean waits(long touchpointId) {
    return jdbc.sql(
            """
            select exists (select 1 from event_task
             where workspace_id = ? and touchpoint_id = ? and retry_at <= ?)
            """)
        .params(WorkspaceScope.current(), touchpointId, Timestamp.from(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), workspaces.current().timeZone());
  }

  private static @Nullable LocalDate dueDay(Touchpoint touchpoint, LocalDate today) {
    return switch (touchpoint.settings().pace()) {
      case Pace.Wave wave -> wave.newestDue(today);
      case Pace.Drip drip -> {
        boolean sendsToday = touchpoint.settings().window().sendingDayFrom(today).equals(today);
        yield sendsToday ? today : null;
      }
      case Pace.OnDate date -> today;
      case Pace.OnEvent event -> today;
      case Pace.AlwaysOn always -> null;
    };
  }

  private void complete(Touchpoint touchpoint, Run run) {
    ZoneId zone = workspaces.current().timeZone();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate first = run.plannedOn().isBefore(today) ? today : run.plannedOn();
    int days = sendingDays(touchpoint.settings().pace());
    Slots slots =
        Slots.of(
            touchpoint.settings().window(),
            calendar.closed(),
            zonesInUse(),
            zone,
            first,
            days,
            now);
    Plan plan =
        new Plan(
            touchpoint,
            run,
            slots,
            zone,
            now,
            eligibility.of(touchpoint.settings(), run.pilotOwnerId()),
            since(run, today));
    while (inTransaction(() -> planChunk(plan))) {
      if (plan.isByStretch()
          && Lanes.work("planning", () -> inTransaction(() -> planStretch(plan))) == 0) {
        inTransaction(() -> chunks.awaitStretches(plan));
      }
    }
  }

  private boolean inTransaction(BooleanSupplier work) {
    return Boolean.TRUE.equals(transaction.execute(status -> work.getAsBoolean()));
  }

  private static int sendingDays(Pace pace) {
    return switch (pace) {
      case Pace.Wave wave -> wave.spreadDays();
      // The delay begins a day from now where the other system's clock is ahead, may end late in
      // the evening, and where the contact lives it may be two dates further by then.
      case Pace.OnEvent event -> event.delayHours() / 24 + 6;
      case Pace.Drip drip -> 1;
      case Pace.OnDate date -> 1;
      case Pace.AlwaysOn always -> 1;
    };
  }

  /** Dates that passed while nothing was planned are made up for, as long as they are recent. */
  private LocalDate since(Run run, LocalDate today) {
    LocalDate earliest = today.minusDays(CATCH_UP_DAYS);
    return runs.lastDone(run.touchpointId(), run.plannedOn())
        .map(last -> last.isBefore(earliest) ? earliest : last.plusDays(1))
        .orElse(run.plannedOn().isBefore(today) ? run.plannedOn() : today);
  }

  /** Plans one chunk; tells whether another one may follow. */
  private boolean planChunk(Plan begun) {
    Run run = runs.lock(begun.run().id()).orElse(null);
    if (run == null) {
      return false;
    }
    boolean more = chunks.next(begun.of(run));
    if (!more) {
      runs.finish(run, clock.instant());
    }
    return more;
  }

  private boolean planStretch(Plan begun) {
    Run run = runs.find(begun.run().id()).orElse(null);
    return run != null && chunks.nextStretch(begun.of(run));
  }

  private List<String> zonesInUse() {
    return jdbc.sql("select distinct time_zone from contact where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query(String.class)
        .list();
  }
}
