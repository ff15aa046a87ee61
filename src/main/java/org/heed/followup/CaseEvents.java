package org.heed.followup;

import java.time.Instant;
import org.heed.platform.database.WorkspaceScope;

/** Makes events out of cases. */
final class CaseEvents {

  private CaseEvents() {}

  static CaseOpened opened(CaseDetail open) {
    return new CaseOpened(
        WorkspaceScope.current(),
        open.id(),
        open.responseId(),
        open.customer().contactId(),
        open.customer().accountId(),
        open.ownerId(),
        open.score(),
        open.dueAt());
  }

  static CaseClosed closed(CaseDetail closed, Closing closing, Instant now) {
    return new CaseClosed(
        WorkspaceScope.current(),
        closed.id(),
        closed.responseId(),
        closed.customer().contactId(),
        closed.customer().accountId(),
        closing.outcome().key(),
        closing.rootCause().key(),
        closed.closedAt() == null ? now : closed.closedAt());
  }
}
