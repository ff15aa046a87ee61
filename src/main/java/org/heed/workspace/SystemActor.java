package org.heed.workspace;

import org.heed.platform.web.Permission;
import org.jspecify.annotations.Nullable;

/** Heed itself: jobs, consumers of events, the customer's own answer. */
public record SystemActor(String name) implements Actor {

  static final SystemActor HEED = new SystemActor("Heed");

  @Override
  public @Nullable Long id() {
    return null;
  }

  @Override
  public String kind() {
    return "system";
  }

  @Override
  public boolean may(Permission permission) {
    return true;
  }
}
