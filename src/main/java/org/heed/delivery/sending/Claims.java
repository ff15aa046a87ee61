package org.heed.delivery.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.heed.program.Invitation;
import org.heed.program.ReminderQueue;
import org.heed.program.SendQueue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes due mails of the workspace in scope. The claim is committed before anything is sent, so a
 * crash never leaves a mail looking unsent that may have arrived.
 */
@Component
class Claims {

  private final SendQueue first;
  private final ReminderQueue reminders;
  private final MailBudget budget;

  Claims(SendQueue first, ReminderQueue reminders, MailBudget budget) {
    this.first = first;
    this.reminders = reminders;
    this.budget = budget;
  }

  /** Takes up to {@code most} mails, as many as the budget allows. */
  @Transactional
  public List<ClaimedMail> take(int most) {
    int allowed = budget.available(most);
    if (allowed == 0) {
      return List.of();
    }
    List<ClaimedMail> claimed = new ArrayList<>();
    // Either kind goes first as often as the other, so neither starves however small the budget.
    boolean remindersFirst = ThreadLocalRandom.current().nextBoolean();
    claim(claimed, remindersFirst, allowed);
    claim(claimed, !remindersFirst, allowed);
    if (!claimed.isEmpty()) {
      budget.spend(claimed.size());
    }
    return claimed;
  }

  private void claim(List<ClaimedMail> claimed, boolean reminder, int allowed) {
    int rest = allowed - claimed.size();
    if (rest > 0) {
      List<Invitation> due = reminder ? reminders.claimDue(rest) : first.claimDue(rest);
      due.forEach(invitation -> claimed.add(new ClaimedMail(invitation, reminder)));
    }
  }
}
