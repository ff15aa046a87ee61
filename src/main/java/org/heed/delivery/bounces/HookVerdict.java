package org.heed.delivery.bounces;

import java.util.List;

/** What a call of a mail service is worth. */
sealed interface HookVerdict {

  /** It comes from the service. */
  record Genuine(List<BounceReport> reports) implements HookVerdict {}

  /** It does not, or this service is not set up. */
  record Forged() implements HookVerdict {}
}
