package org.heed.workspace;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Finds who acts in the current thread. */
final class CurrentActor {

  private static final ScopedValue<Actor> NAMED = ScopedValue.newInstance();

  private CurrentActor() {}

  static Actor get() {
    return NAMED.isBound() ? NAMED.get() : ofRequest();
  }

  static <T extends @Nullable Object> T callAs(Actor actor, Supplier<T> work) {
    return ScopedValue.where(NAMED, actor).call(work::get);
  }

  private static Actor ofRequest() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Actor actor
        ? actor
        : SystemActor.HEED;
  }
}
