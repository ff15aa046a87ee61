package org.heed.platform.jobs;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does many pieces of one workspace's work two at a time. Not more: processors and connections are
 * left to those who answer meanwhile.
 */
public final class Lanes {

  private static final int LANES = 2;

  private Lanes() {}

  /**
   * Calls {@code next} until it finds nothing to do. Within a transaction it stays in its thread,
   * as no other thread would see what the transaction changed.
   *
   * @param name of the threads
   * @param next does one piece, in a transaction of its own; false when none is left
   * @return how many pieces were done
   * @throws RuntimeException the first failure of a lane; the other went on to its end
   */
  public static int work(String name, BooleanSupplier next) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return lane(next);
    }
    long workspace = WorkspaceScope.current();
    Callable<Integer> lane = () -> WorkspaceScope.call(workspace, () -> lane(next));
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name(name + "-", 0).factory())) {
      List<Future<Integer>> lanes =
          Stream.generate(() -> lane).limit(LANES).map(threads::submit).toList();
      return lanes.stream().mapToInt(Lanes::result).sum();
    }
  }

  private static int lane(BooleanSupplier next) {
    int done = 0;
    while (!Thread.currentThread().isInterrupted() && next.getAsBoolean()) {
      done++;
    }
    return done;
  }

  private static int result(Future<Integer> lane) {
    try {
      return lane.get();
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failure.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
