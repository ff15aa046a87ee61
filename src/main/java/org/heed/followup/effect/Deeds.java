package org.heed.followup.effect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heed.followup.alert.OwnerAlerts;
import org.heed.followup.alert.RuleAlert;
import org.heed.followup.channel.AnswerNotice;
import org.heed.followup.channel.ChannelNews;
import org.heed.followup.person.People;
import org.heed.followup.person.Staffing;
import org.heed.followup.rule.Addressee;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.tracker.WorkAsked;
import org.heed.followup.tracker.WorkItems;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Does many things with a few statements, in the transaction of its caller. */
@Component
public class Deeds {

  /** Answers of long ago, such as imported ones, make nobody work. */
  private static final Duration STILL_NEWS = Duration.ofDays(7);

  private final Staffing staffing;
  private final OwnerAlerts alerts;
  private final ChannelNews channels;
  private final Marks marks;
  private final WorkItems work;
  private final Outbox outbox;
  private final Clock clock;

  Deeds(
      Staffing staffing,
      OwnerAlerts alerts,
      ChannelNews channels,
      Marks marks,
      WorkItems work,
      Outbox outbox,
      Clock clock) {
    this.staffing = staffing;
    this.alerts = alerts;
    this.channels = channels;
    this.marks = marks;
    this.work = work;
    this.outbox = outbox;
    this.clock = clock;
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
    Instant oldest = clock.instant().minus(STILL_NEWS);
    work.ask(
        deeds.stream().filter(deed -> deed.at().isAfter(oldest)).flatMap(Deeds::toWork).toList());
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

  private static Stream<WorkAsked> toWork(Deed deed) {
    return switch (deed.action()) {
      case RuleAction.Ticket ticket -> Stream.of(work(ticket.trackerId(), deed));
      case RuleAction.Task task -> Stream.of(work(task.trackerId(), deed));
      default -> Stream.of();
    };
  }

  private static WorkAsked work(long trackerId, Deed deed) {
    return new WorkAsked(trackerId, deed.responseId(), deed.askedBy(), deed.because());
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
