package org.heed.workspace;

import java.util.function.Supplier;
import org.heed.platform.web.Permission;
import org.jspecify.annotations.Nullable;

/** Whoever does something: a signed-in person, a program with an API key, or Heed itself. */
public sealed interface Actor permits Person, ApiCaller, SystemActor {

  /** The name that the audit trail and pages show. */
  String name();

  /** The id of the user or the API key; none for Heed itself. */
  @Nullable Long id();

  /** The kind as the audit trail stores it: {@code person}, {@code api_key} or {@code system}. */
  String kind();

  /** Whether this actor has the permission. */
  boolean may(Permission permission);

  /**
   * Who acts in this thread: the one named by {@link #callAs}, else the signed-in person or API
   * caller of the request, else Heed itself.
   */
  static Actor current() {
    return CurrentActor.get();
  }

  /** Does the work in the name of the given actor, for example a job that a person started. */
  static <T extends @Nullable Object> T callAs(Actor actor, Supplier<T> work) {
    return CurrentActor.callAs(actor, work);
  }
}
