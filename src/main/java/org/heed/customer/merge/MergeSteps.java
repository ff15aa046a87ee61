package org.heed.customer.merge;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.heed.customer.rules.CustomerLock;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every merge does, whether of accounts or of contacts. */
@Component
class MergeSteps {

  private final JdbcClient jdbc;
  private final Merged gone;
  private final CustomerLock lock;
  private final Outbox outbox;
  private final MergeJobs.Again again;
  private final AuditTrail audit;
  private final Clock clock;

  MergeSteps(
      JdbcClient jdbc,
      Merged gone,
      CustomerLock lock,
      Outbox outbox,
      MergeJobs.Again again,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.gone = gone;
    this.lock = lock;
    this.outbox = outbox;
    this.again = again;
    this.audit = audit;
    this.clock = clock;
  }

  /** The one that goes. */
  <T> T merged(MergeKind kind, long id, Optional<T> found) {
    return found.orElseThrow(
        () ->
            gone.find(kind, id)
                .<RuntimeException>map(one -> new Conflict(one.sentence()))
                .orElseGet(() -> new NotFound(absent(kind, id))));
  }

  /** The one that stays. */
  <T> T survivor(MergeKind kind, long id, Optional<T> found) {
    return found.orElseThrow(
        () ->
            new InvalidInput(
                "into", gone.find(kind, id).map(Merged.Gone::sentence).orElse(absent(kind, id))));
  }

  private static String absent(MergeKind kind, long id) {
    return "There is no %s %d.".formatted(kind.word(), id);
  }

  /** Whoever is about to give one of the two something is waited for, or waits. */
  void keepStill(MergeKind kind, MergeOrder order) {
    lock.takeUntilCommit();
    jdbc.sql(
            "select id from %s where workspace_id = ? and id in (?, ?) order by id for update"
                .formatted(kind.word()))
        .params(WorkspaceScope.current(), order.mergedId(), order.survivorId())
        .query(Long.class)
        .list();
  }

  /** Runs statements about the two; {@code known} is what they need besides. */
  void run(List<String> statements, MergeOrder order, Map<String, @Nullable Object> known) {
    for (String statement : statements) {
      jdbc.sql(statement)
          .params(known)
          .param("workspace", WorkspaceScope.current())
          .param("merged", order.mergedId())
          .param("survivor", order.survivorId())
          .param("reason", order.reason())
          .param("by", Actor.current().name())
          .param("now", Timestamp.from(clock.instant()))
          .update();
    }
  }

  /** Writes the merge down, tells the other modules, and tells them once more later. */
  void tell(MergeKind kind, MergeOrder order, Object merged) {
    audit.record(
        kind.word() + ".merged",
        kind.word(),
        Long.toString(order.survivorId()),
        Map.of("merged", merged, "reason", order.reason(), "taken", order.choices()));
    outbox.publish(kind.news(WorkspaceScope.current(), order.mergedId()));
    again.tell(kind, order.mergedId());
  }

  /** What the two are called beside what the one that stays is called. */
  static <T> @Nullable T other(@Nullable T kept, @Nullable T merged, @Nullable T survivor) {
    return Objects.equals(kept, merged) && !Objects.equals(kept, survivor) ? survivor : merged;
  }
}
