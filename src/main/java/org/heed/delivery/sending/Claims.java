package org.heed.delivery.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.heed.delivery.sms.SmsSettings;
import org.heed.program.Invitation;
import org.heed.program.ReminderQueue;
import org.heed.program.SendQueue;
import org.heed.program.SendingWindow;
import org.heed.program.settings.Channel;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes due surveys of the workspace in scope. The claim is committed before anything is sent, so a
 * crash never leaves a survey looking unsent that may have arrived.
 */
@Component
class Claims {

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double MAILS_COLLECT_SECONDS = 60;
  private static final double TEXTS_COLLECT_SECONDS = 1;

  private final SendQueue first;
  private final ReminderQueue reminders;
  private final SendBudget budget;
  private final Workspaces workspaces;

  Claims(SendQueue first, ReminderQueue reminders, SendBudget budget, Workspaces workspaces) {
    this.first = first;
    this.reminders = reminders;
    this.budget = budget;
    this.workspaces = workspaces;
  }

  /** Takes up to {@code most} mails, as many as the budget allows. */
  @Transactional
  public List<ClaimedMail> take(int most) {
    double perSecond = workspaces.current().settings().mailsPerHour() / SECONDS_PER_HOUR;
    int allowed = budget.available(Channel.MAIL, perSecond, MAILS_COLLECT_SECONDS, most);
    return take(allowed, Channel.MAIL, UnaryOperator.identity());
  }

  /** Takes up to {@code most} text messages, outside quiet hours. */
  @Transactional
  public List<ClaimedMail> takeTexts(int most, SmsSettings settings) {
    int allowed = budget.available(Channel.SMS, settings.perSecond(), TEXTS_COLLECT_SECONDS, most);
    return take(
        allowed,
        Channel.SMS,
        window -> window.between(settings.quietUntil(), settings.quietFrom()));
  }

  private List<ClaimedMail> take(
      int allowed, Channel channel, UnaryOperator<SendingWindow> narrowed) {
    List<ClaimedMail> claimed = new ArrayList<>();
    // Either kind goes first as often as the other, so neither starves however small the budget.
    boolean remindersFirst = ThreadLocalRandom.current().nextBoolean();
    for (boolean reminder : new boolean[] {remindersFirst, !remindersFirst}) {
      int rest = allowed - claimed.size();
      if (rest > 0) {
        List<Invitation> due =
            reminder
                ? reminders.claimDue(rest, channel, narrowed)
                : first.claimDue(rest, channel, narrowed);
        due.forEach(invitation -> claimed.add(new ClaimedMail(invitation, reminder)));
      }
    }
    if (!claimed.isEmpty()) {
      budget.spend(channel, claimed.size());
    }
    return claimed;
  }
}
