package org.heed.followup.effect;

import java.util.ArrayList;
import java.util.List;
import org.heed.followup.alert.OwnerAlerts;
import org.heed.followup.alert.RuleAlert;
import org.heed.followup.channel.AnswerNotice;
import org.heed.followup.channel.ChannelNews;
import org.heed.followup.person.People;
import org.heed.followup.person.Staffing;
import org.heed.followup.rule.Addressee;
import org.heed.followup.rule.RuleAction;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Does many things with a few statements, in the transaction of its caller. */
@Component
public class Deeds {

  private final Staffing staffing;
  private final OwnerAlerts alerts;
  private final ChannelNews channels;
  private final Marks marks;
  private final Outbox outbox;

  Deeds(Staffing staffing, OwnerAlerts alerts, ChannelNews channels, Marks marks, Outbox outbox) {
    this.staffing = staffing;
    this.alerts = alerts;
    this.channels = channels;
    this.marks = marks;
    this.outbox = outbox;
  }

  /** Does all of these; cases are opened elsewhere and skipped here. */
  public void doAll(List<Deed> deeds) {
    List<Deed> notices =
        deeds.stream().filter(one -> one.action() instanceof RuleAction.Notify).toList();
    if (!notices.isEmpty()) {
      People people = staffing.now();
      alerts.tellOfRules(notices.stream().flatMap(one -> alerts(one, people).stream()).toList());
      channels.tellOfAnswers(
          notices.stream().filter(Deeds::isForChannel).map(Deeds::toChannel).toList());
    }
    marks.put(deeds);
    List<AutomationAsked> starts = new ArrayList<>();
    for (Deed deed : deeds) {
      if (deed.action() instanceof RuleAction.Start start) {
        starts.add(
            new AutomationAsked(
                WorkspaceScope.current(),
                start.automationId(),
                deed.responseId(),
                deed.askedBy(),
                deed.at()));
      }
    }
    outbox.publishAll(starts);
  }

  private static boolean isForChannel(Deed deed) {
    return deed.action() instanceof RuleAction.Notify notify
        && notify.to().kind() == Addressee.Kind.CHANNEL;
  }

  private static AnswerNotice toChannel(Deed deed) {
    RuleAction.Notify notify = (RuleAction.Notify) deed.action();
    return new AnswerNotice(
        Long.parseLong(notify.to().value()),
        deed.responseId(),
        deed.key(),
        deed.askedBy(),
        deed.because(),
        deed.facts().customer(),
        deed.facts().kind(),
        deed.facts().score(),
        deed.facts().comment(),
        deed.at());
  }

  private static List<RuleAlert> alerts(Deed deed, People people) {
    RuleAction.Notify notify = (RuleAction.Notify) deed.action();
    return people.addresses(notify.to(), deed.accountOwnerId()).stream()
        .map(
            address ->
                new RuleAlert(
                    deed.responseId(),
                    deed.key(),
                    address,
                    deed.askedBy(),
                    deed.because(),
                    deed.facts(),
                    deed.at()))
        .toList();
  }
}
