package org.heed.program.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Pace;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.workspace.Workspaces;
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

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Runs runs;
  private final ChunkStatement chunks;
  private final Touchpoints touchpoints;
  private final Workspaces workspaces;
  private final Clock clock;

  Planning(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Runs runs,
      ChunkStatement chunks,
      Touchpoints touchpoints,
      Workspaces workspaces,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.runs = runs;
    this.chunks = chunks;
    this.touchpoints = touchpoints;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * Plans whatever is due in any workspace; the job calls this every half minute. What fails in one
   * workspace is logged and tried again with the next round; the others are planned all the same.
   */
  public void planAllDue() {
    for (long workspaceId : workspaces.ids()) {
      try {
        WorkspaceScope.run(
            workspaceId, () -> touchpoints.running().forEach(one -> planDue(one.id())));
      } catch (RuntimeException failure) {
        log.error("Planning failed in workspace {}", workspaceId, failure);
      }
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
    if (due != null) {
      runs.begin(touchpointId, due, clock.instant());
    }
    runs.unfinished(touchpointId).forEach(run -> complete(touchpoint, run));
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
      case Pace.OnEvent event -> null;
      case Pace.OnDate date -> null;
      case Pace.AlwaysOn always -> null;
    };
  }

  private void complete(Touchpoint touchpoint, Run run) {
    ZoneId zone = workspaces.current().timeZone();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    int days = touchpoint.settings().pace() instanceof Pace.Wave wave ? wave.spreadDays() : 1;
    LocalDate first = run.plannedOn().isBefore(today) ? today : run.plannedOn();
    Slots slots = Slots.of(touchpoint.settings().window(), zonesInUse(), zone, first, days, now);
    boolean more = true;
    while (more) {
      more =
          Boolean.TRUE.equals(
              transaction.execute(status -> planChunk(touchpoint, run, slots, zone, now)));
    }
  }

  /** Plans one chunk; tells whether another one may follow. */
  private boolean planChunk(
      Touchpoint touchpoint, Run begun, Slots slots, ZoneId zone, Instant now) {
    Run run = runs.lock(begun.id()).orElse(null);
    if (run == null) {
      return false;
    }
    boolean more =
        switch (touchpoint.settings().pace()) {
          case Pace.Wave wave -> {
            Chunk chunk = chunks.nextOfWave(touchpoint, run, slots, zone, now);
            runs.advance(run, chunk);
            yield chunk.considered() == ChunkStatement.SIZE;
          }
          case Pace.Drip drip -> dripChunk(touchpoint, drip, run, slots, zone, now);
          case Pace.OnEvent event -> false;
          case Pace.OnDate date -> false;
          case Pace.AlwaysOn always -> false;
        };
    if (!more) {
      runs.finish(run, clock.instant());
    }
    return more;
  }

  private boolean dripChunk(
      Touchpoint touchpoint, Pace.Drip drip, Run run, Slots slots, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    int limit = Math.min(ChunkStatement.SIZE, drip.perDay() - run.invited());
    // A day that was missed is not made up for: a drip promises N a day, not N on average.
    if (limit > 0 && !run.plannedOn().isBefore(today)) {
      Chunk chunk = chunks.nextOfDrip(touchpoint, run, slots, zone, now, limit);
      runs.advance(run, chunk);
      if (chunk.considered() == limit && run.invited() + chunk.invited() < drip.perDay()) {
        return true;
      }
    }
    runs.advance(run, chunks.suppressForDrip(touchpoint, run, today));
    return false;
  }

  private List<String> zonesInUse() {
    return jdbc.sql("select distinct time_zone from contact where workspace_id = ?")
        .param(WorkspaceScope.current())
        .query(String.class)
        .list();
  }
}
