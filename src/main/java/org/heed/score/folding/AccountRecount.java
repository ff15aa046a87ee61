package org.heed.score.folding;

import java.util.Collection;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.stereotype.Component;

/** Counts accounts of the current workspace anew, whatever is stored about them. */
@Component
public class AccountRecount {

  private final RollUps rollUps;

  AccountRecount(RollUps rollUps) {
    this.rollUps = rollUps;
  }

  /** Replaces what is stored about the answers of these accounts. */
  public void recount(Collection<Long> accountIds) {
    rollUps.recountAccounts(WorkspaceScope.current(), accountIds);
  }
}
