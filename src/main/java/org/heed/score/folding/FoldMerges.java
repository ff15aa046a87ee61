package org.heed.score.folding;

import java.util.List;
import java.util.Objects;
import org.heed.customer.merge.Rekeying;
import org.heed.platform.outbox.EventConsumer;
import org.heed.response.merged.AnswersMoved;
import org.springframework.stereotype.Component;

/** Counts accounts anew that others were merged into. */
@Component
class FoldMerges implements EventConsumer<AnswersMoved> {

  private final RollUps rollUps;
  private final Rekeying rows;

  FoldMerges(RollUps rollUps, Rekeying rows) {
    this.rollUps = rollUps;
    this.rows = rows;
  }

  @Override
  public String name() {
    return "score.merged";
  }

  @Override
  public Class<AnswersMoved> type() {
    return AnswersMoved.class;
  }

  @Override
  public void handle(long workspaceId, List<AnswersMoved> events) {
    List<Long> merged =
        events.stream().map(AnswersMoved::mergedAccountId).filter(Objects::nonNull).toList();
    if (!merged.isEmpty()) {
      rollUps.takeOver(workspaceId, merged);
      rollUps.recountAccounts(workspaceId, rows.accountsLeft(merged));
    }
  }
}
