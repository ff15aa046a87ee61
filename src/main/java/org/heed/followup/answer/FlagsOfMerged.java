package org.heed.followup.answer;

import java.util.List;
import java.util.Objects;
import org.heed.customer.merge.Rekeying;
import org.heed.platform.outbox.EventConsumer;
import org.heed.response.merged.AnswersMoved;
import org.springframework.stereotype.Component;

/** Looks again who is a promoter after answers of merged customers moved. */
@Component
class FlagsOfMerged implements EventConsumer<AnswersMoved> {

  private final PromoterFlags flags;
  private final Rekeying rows;

  FlagsOfMerged(PromoterFlags flags, Rekeying rows) {
    this.flags = flags;
    this.rows = rows;
  }

  @Override
  public String name() {
    return "followup.merged.flags";
  }

  @Override
  public Class<AnswersMoved> type() {
    return AnswersMoved.class;
  }

  @Override
  public void handle(long workspaceId, List<AnswersMoved> events) {
    List<Long> contacts =
        events.stream().map(AnswersMoved::mergedContactId).filter(Objects::nonNull).toList();
    List<Long> accounts =
        events.stream().map(AnswersMoved::mergedAccountId).filter(Objects::nonNull).toList();
    flags.update(
        workspaceId,
        rows.contactsLeft(contacts).toArray(Long[]::new),
        rows.accountsLeft(accounts).toArray(Long[]::new));
  }
}
