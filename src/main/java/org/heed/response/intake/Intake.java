package org.heed.response.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Collects the scores that requests bring at the same moment and has them stored together. While
 * one batch is being made durable the next one gathers, so batches grow with the load and a single
 * request never waits for company.
 */
@Component
public class Intake implements InitializingBean, DisposableBean {

  /** Two, so that one prepares its rows while the other waits for the disk. */
  private static final int WRITERS = 2;

  private static final int LARGEST_BATCH = 200;
  private static final int MOST_WAITING = 10_000;
  private static final long PATIENCE_SECONDS = 15;

  private final ScoreWriter writer;
  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
  private final List<Thread> writers = new ArrayList<>();
  private volatile boolean running = true;

  Intake(ScoreWriter writer) {
    this.writer = writer;
  }

  /** Starts the writers. */
  @Override
  public void afterPropertiesSet() {
    for (int number = 1; number <= WRITERS; number++) {
      writers.add(Thread.ofPlatform().name("intake-" + number).daemon().start(this::work));
    }
  }

  /**
   * Stores a score and waits until it is durable.
   *
   * @return the id of the new response; empty when nothing was stored because the invitation is
   *     unknown, closed, looks scanned or was answered before
   * @throws DataAccessException when the database cannot store it now; it may be sent again
   */
  public OptionalLong store(FirstScore score) {
    Waiting waiting = new Waiting(score, new CompletableFuture<>());
    if (!running || !queue.offer(waiting)) {
      throw new QueryTimeoutException("Too many answers are waiting for the database");
    }
    try {
      return waiting.result().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      throw asUnchecked(failure);
    } catch (TimeoutException late) {
      throw new QueryTimeoutException("The database takes too long to store an answer", late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new QueryTimeoutException("Stopped while waiting for the database", stopped);
    }
  }

  private static RuntimeException asUnchecked(ExecutionException failure) {
    return failure.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(failure.getCause());
  }

  private void work() {
    while (running || !queue.isEmpty()) {
      try {
        Waiting first = queue.poll(1, TimeUnit.SECONDS);
        if (first != null) {
          storeTogether(first);
        }
      } catch (InterruptedException stop) {
        return;
      }
    }
  }

  private void storeTogether(Waiting first) {
    List<Waiting> batch = new ArrayList<>();
    batch.add(first);
    queue.drainTo(batch, LARGEST_BATCH - 1);
    batch.stream()
        .collect(Collectors.groupingBy(waiting -> waiting.score().workspaceId()))
        .forEach(this::store);
  }

  /** One score that the database refuses must not cost the others theirs: they are tried alone. */
  private void store(long workspaceId, List<Waiting> batch) {
    try {
      Map<Long, Long> ids = writer.store(workspaceId, batch.stream().map(Waiting::score).toList());
      batch.forEach(waiting -> waiting.tell(ids.remove(waiting.score().invitationId())));
    } catch (RuntimeException failure) {
      if (batch.size() == 1 || isDatabaseAway(failure)) {
        batch.forEach(waiting -> waiting.result().completeExceptionally(failure));
      } else {
        batch.forEach(waiting -> store(workspaceId, List.of(waiting)));
      }
    }
  }

  private static boolean isDatabaseAway(RuntimeException failure) {
    return failure instanceof DataAccessResourceFailureException
        || failure instanceof RecoverableDataAccessException
        || failure instanceof QueryTimeoutException;
  }

  /** Lets the writers finish what waits. */
  @Override
  public void destroy() throws InterruptedException {
    running = false;
    for (Thread thread : writers) {
      thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    }
  }

  private record Waiting(FirstScore score, CompletableFuture<OptionalLong> result) {

    void tell(@org.jspecify.annotations.Nullable Long id) {
      result.complete(id == null ? OptionalLong.empty() : OptionalLong.of(id));
    }
  }
}
