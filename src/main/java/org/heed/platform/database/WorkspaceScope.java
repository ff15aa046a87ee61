package org.heed.platform.database;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The workspace whose rows the current thread may see and change. Row-level security in the
 * database enforces it, so a query that forgets its filter still sees no foreign row. A scope opens
 * before a transaction starts; outside any scope no workspace's rows are visible.
 */
public final class WorkspaceScope {

  private static final String SYSTEM = "system";
  private static final ScopedValue<String> SCOPE = ScopedValue.newInstance();

  private WorkspaceScope() {}

  /**
   * Runs the work with exactly this workspace visible.
   *
   * @throws IllegalStateException when a transaction of another scope is already open
   */
  public static <T extends @org.jspecify.annotations.Nullable Object> T call(
      long workspaceId, Supplier<T> work) {
    return within(Long.toString(workspaceId), work);
  }

  /** As {@link #call}, for work without a result. */
  public static void run(long workspaceId, Runnable work) {
    within(
        Long.toString(workspaceId),
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Runs work of the instance itself, such as a job that serves all workspaces: every row is
   * visible.
   */
  public static <T extends @org.jspecify.annotations.Nullable Object> T system(Supplier<T> work) {
    return within(SYSTEM, work);
  }

  /**
   * The workspace in whose scope this thread works.
   *
   * @throws IllegalStateException outside any workspace's scope
   */
  public static long current() {
    String scope = SCOPE.orElse("");
    if (scope.isEmpty() || scope.equals(SYSTEM)) {
      throw new IllegalStateException("No workspace is in scope here");
    }
    return Long.parseLong(scope);
  }

  /** Whether this thread works in some workspace's scope. */
  public static boolean isOpen() {
    String scope = SCOPE.orElse("");
    return !scope.isEmpty() && !scope.equals(SYSTEM);
  }

  /** The value of the database setting that row-level security reads. */
  static String setting() {
    return SCOPE.orElse("");
  }

  private static <T extends @org.jspecify.annotations.Nullable Object> T within(
      String scope, Supplier<T> work) {
    if (Objects.equals(SCOPE.orElse(""), scope)) {
      return work.get();
    }
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "A transaction of workspace scope '"
              + setting()
              + "' is open; it cannot move to '"
              + scope
              + "'");
    }
    return ScopedValue.where(SCOPE, scope).call(work::get);
  }
}
