package org.heed.customer.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where imported events go; a later module knows what they start. */
public interface EventSink {

  /** Takes events in the caller's transaction; one outcome each, in their order. */
  List<Outcome> take(List<EventDraft> events);

  /**
   * What became of an event.
   *
   * @param isNew whether it was not known
   * @param problem why it was refused; null when it was not
   */
  record Outcome(boolean isNew, @Nullable String problem) {}
}
