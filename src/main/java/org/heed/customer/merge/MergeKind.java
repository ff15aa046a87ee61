package org.heed.customer.merge;

import java.util.Locale;
import org.heed.platform.outbox.DomainEvent;

/** What two of may be one. */
enum MergeKind {
  ACCOUNT,
  CONTACT;

  static MergeKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** For people, in addresses of jobs and as the name of its table. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Tells the other modules that one is gone. */
  DomainEvent news(long workspaceId, long mergedId) {
    return switch (this) {
      case ACCOUNT -> new AccountsMerged(workspaceId, mergedId);
      case CONTACT -> new ContactsMerged(workspaceId, mergedId);
    };
  }
}
