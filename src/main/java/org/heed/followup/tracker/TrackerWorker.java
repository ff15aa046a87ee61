package org.heed.followup.tracker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.heed.followup.outside.Reach;
import org.heed.followup.outside.SystemKind;
import org.heed.followup.tracker.NotDone.Reason;
import org.heed.followup.tracker.WorkQueue.Claimed;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.RecurringJob;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.EveryWorkspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes what waits, oldest first. Whatever may have been made by a call that ended in doubt, or by
 * a server that stopped, is looked for over there before it is made.
 */
@Component
class TrackerWorker {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
  private static final int MOST_IN_A_ROUND = 50;

  /** Searches over there know what is new only after a while. */
  private static final Duration UNTIL_FOUND = Duration.ofMinutes(1);

  private static final Duration LONG_ENOUGH = Duration.ofDays(1);

  private static final String UNFORESEEN =
      "Heed met an error of its own; the server's log tells it";

  private static final Logger log = LoggerFactory.getLogger(TrackerWorker.class);

  private final WorkQueue queue;
  private final Reach reach;
  private final Trackers trackers;
  private final WorkOrders orders;
  private final AuditTrail audit;
  private final EveryWorkspace everyWorkspace;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TrackerWorker(
      WorkQueue queue,
      Reach reach,
      Trackers trackers,
      WorkOrders orders,
      AuditTrail audit,
      EveryWorkspace everyWorkspace,
      TransactionTemplate transaction,
      Clock clock) {
    this.queue = queue;
    this.reach = reach;
    this.trackers = trackers;
    this.orders = orders;
    this.audit = audit;
    this.everyWorkspace = everyWorkspace;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Bean
  static RecurringJob makeTrackedWork(TrackerWorker worker) {
    return new RecurringJob("make-tickets-and-tasks", LOOK_EVERY, worker::makeDue);
  }

  /** Makes what is due in every workspace. */
  void makeDue() {
    everyWorkspace.run("Making tickets and tasks", this::makeDueHere);
  }

  private void makeDueHere() {
    reach.due(SystemKind.TRACKER).stream().map(trackers::get).forEach(this::workOff);
  }

  private void workOff(Tracker tracker) {
    queue.recover(tracker.id());
    boolean more = true;
    for (int done = 0; more && done < MOST_IN_A_ROUND; done++) {
      Optional<Claimed> next = queue.claim(tracker.id());
      more = next.isPresent() && handle(tracker, next.get());
    }
  }

  /** Makes one; tells whether the system can take another one. */
  private boolean handle(Tracker tracker, Claimed claimed) {
    Optional<WorkOrder> order = orders.of(claimed.id());
    if (order.isEmpty()) {
      queue.ends(claimed.id(), "dropped", null, "The answer does not count any more.");
      return true;
    }
    try {
      Made made = made(tracker, claimed, order.get());
      transaction.executeWithoutResult(status -> keep(tracker, claimed, order.get(), made));
      return true;
    } catch (NotDone trouble) {
      return failed(tracker, claimed, trouble);
    } catch (DataAccessException away) {
      throw away;
    } catch (RuntimeException unforeseen) {
      log.error("{} of workspace {} failed", tracker.name(), WorkspaceScope.current(), unforeseen);
      return failed(tracker, claimed, new NotDone(Reason.IN_DOUBT, UNFORESEEN));
    }
  }

  private Made made(Tracker tracker, Claimed claimed, WorkOrder order) {
    TrackerApi api = trackers.api(tracker.kind());
    OpenTracker open = trackers.opened(tracker);
    Optional<Made> there = claimed.doubtful() ? api.find(open, order) : Optional.empty();
    return there.orElseGet(() -> api.make(open, order));
  }

  private void keep(Tracker tracker, Claimed claimed, WorkOrder order, Made made) {
    queue.ends(claimed.id(), "made", made, null);
    reach.works(SystemKind.TRACKER, tracker.id());
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("system", tracker.name());
    details.put("number", made.number());
    details.put("link", made.url());
    boolean onCase = order.caseId() != null;
    audit.record(
        tracker.kind().getNoun() + ".made",
        onCase ? "case" : "response",
        String.valueOf(onCase ? order.caseId() : (Long) order.responseId()),
        details);
  }

  private boolean failed(Tracker tracker, Claimed claimed, NotDone trouble) {
    Instant now = clock.instant();
    String why = trouble.sentence();
    boolean doubtful = claimed.doubtful() || trouble.reason() == Reason.IN_DOUBT;
    switch (trouble.reason()) {
      case REFUSED -> {
        queue.ends(claimed.id(), "parked", null, why);
        return true;
      }
      case CLOSED -> {
        queue.waits(claimed.id(), doubtful, why, null);
        reach.stops(SystemKind.TRACKER, tracker.id(), why);
      }
      case AWAY, IN_DOUBT -> {
        if (claimed.since().isBefore(now.minus(LONG_ENOUGH))) {
          queue.ends(claimed.id(), "parked", null, why);
        } else {
          queue.waits(claimed.id(), doubtful, why, doubtful ? now.plus(UNTIL_FOUND) : null);
        }
        reach.waits(SystemKind.TRACKER, tracker.id(), why, tracker.failures(), trouble.askedFor());
      }
    }
    return false;
  }
}
