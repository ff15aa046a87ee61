package org.heed.program.planning;

import org.heed.program.Pace;
import org.heed.program.planning.Stretches.Stretch;
import org.heed.program.settings.Sampling;
import org.springframework.stereotype.Component;

/** Plans one chunk of a run: brings candidates in, applies every rule, stores what is left. */
@Component
class ChunkPlanner {

  /** Accounts begin here; lower numbers stand for contacts without one. */
  private static final long FIRST_ACCOUNT = 1;

  private final CandidateTable table;
  private final ContactCandidates contacts;
  private final EventCandidates events;
  private final Draw draw;
  private final RoleRules roles;
  private final Clocks clocks;
  private final Precedence precedence;
  private final ChunkStatement statement;
  private final Stretches stretches;
  private final Runs runs;

  ChunkPlanner(
      CandidateTable table,
      ContactCandidates contacts,
      EventCandidates events,
      Draw draw,
      RoleRules roles,
      Clocks clocks,
      Precedence precedence,
      ChunkStatement statement,
      Stretches stretches,
      Runs runs) {
    this.table = table;
    this.contacts = contacts;
    this.events = events;
    this.draw = draw;
    this.roles = roles;
    this.clocks = clocks;
    this.precedence = precedence;
    this.statement = statement;
    this.stretches = stretches;
    this.runs = runs;
  }

  /**
   * Plans the next chunk in the transaction at hand, or lays out {@link #nextStretch stretches};
   * tells whether more may follow.
   */
  boolean next(Plan plan) {
    clocks.takeUntilCommit();
    table.clear();
    return switch (plan.settings().pace()) {
      case Pace.Wave wave -> ofWave(drawn(plan));
      case Pace.OnDate date -> byId(plan);
      case Pace.Drip drip -> ofDrip(plan, drip);
      case Pace.OnEvent event -> ofEvents(plan, event);
      case Pace.AlwaysOn always -> false;
    };
  }

  /** Plans a stretch that nobody else does, in the transaction at hand; false if none is free. */
  boolean nextStretch(Plan plan) {
    Stretch stretch = stretches.take(plan.run()).orElse(null);
    if (stretch == null) {
      return false;
    }
    clocks.takeUntilCommit(stretch);
    table.clear();
    contacts.of(stretch, plan);
    runs.count(plan.run(), decide(plan));
    return true;
  }

  /** Waits until somebody who plans the stretches that are left has planned one, or failed. */
  boolean awaitStretches(Plan plan) {
    return stretches.await(plan.run());
  }

  private Plan drawn(Plan plan) {
    Sampling sampling = plan.rules().sampling();
    if (sampling == null || plan.run().drawn()) {
      return plan;
    }
    runs.drawn(plan.run(), draw.leaveOut(plan, sampling));
    return plan.of(runs.lock(plan.run().id()).orElseThrow());
  }

  private boolean ofWave(Plan plan) {
    if (plan.isByStretch()) {
      return stretches.layOut(plan.run());
    }
    return plan.run().lastAccountId() < FIRST_ACCOUNT ? withoutAccount(plan) : byAccount(plan);
  }

  private boolean byId(Plan plan) {
    boolean full = contacts.nextById(plan, ChunkStatement.SIZE) == ChunkStatement.SIZE;
    Chunk chunk = decide(plan);
    long last = Math.max(plan.run().lastContactId(), chunk.lastContactId());
    runs.advance(plan.run(), chunk.upTo(last, 0));
    return full;
  }

  private boolean withoutAccount(Plan plan) {
    boolean full = contacts.nextWithoutAccount(plan, ChunkStatement.SIZE) == ChunkStatement.SIZE;
    Chunk chunk = decide(plan);
    runs.advance(
        plan.run(), full ? chunk.upTo(chunk.lastContactId(), 0) : chunk.upTo(0, FIRST_ACCOUNT));
    return true;
  }

  private boolean byAccount(Plan plan) {
    boolean full = contacts.nextByAccount(plan, ChunkStatement.SIZE) == ChunkStatement.SIZE;
    if (full) {
      table.dropLastAccount();
    }
    Chunk chunk = decide(plan);
    runs.advance(plan.run(), chunk.considered() > 0 ? chunk : chunk.upTo(0, Long.MAX_VALUE));
    return full;
  }

  private boolean ofDrip(Plan plan, Pace.Drip drip) {
    Sampling sampling = plan.rules().sampling();
    if (sampling != null) {
      draw.ofDrip(plan, sampling);
    }
    int limit = Math.min(ChunkStatement.SIZE, drip.perDay() - plan.run().invited());
    // A day that was missed is not made up for: a drip promises N a day, not N on average.
    if (limit > 0 && !plan.run().plannedOn().isBefore(plan.today())) {
      // With rules that may leave many out, more are looked at than are asked.
      int looked = plan.rules().clocks().isEmpty() ? limit : ChunkStatement.SIZE;
      boolean full = contacts.longestUntouched(plan, looked) == looked;
      Chunk chunk = decide(plan, limit);
      runs.advance(plan.run(), chunk.upTo(0, 0));
      if (full && chunk.invited() > 0 && plan.run().invited() + chunk.invited() < drip.perDay()) {
        return true;
      }
    }
    int never = statement.suppressForDrip(plan) + (sampling == null ? 0 : draw.storeLeftOut(plan));
    runs.advance(plan.run(), new Chunk(never, 0, 0, 0, never));
    return false;
  }

  private boolean ofEvents(Plan plan, Pace.OnEvent event) {
    int waiting = events.next(plan, event, ChunkStatement.SIZE);
    Chunk chunk = decide(plan);
    events.settle(plan);
    runs.advance(plan.run(), chunk.upTo(0, 0));
    return waiting > 0;
  }

  private Chunk decide(Plan plan) {
    return decide(plan, ChunkStatement.SIZE);
  }

  private Chunk decide(Plan plan, int limit) {
    roles.apply(plan);
    precedence.apply(plan, limit);
    return statement.plan(plan, limit);
  }
}
