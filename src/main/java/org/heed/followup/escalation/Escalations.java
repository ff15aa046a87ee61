package org.heed.followup.escalation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.followup.channel.ChannelNews;
import org.heed.followup.channel.OverdueNotice;
import org.heed.followup.notice.Notice;
import org.heed.followup.notice.NoticeKind;
import org.heed.followup.notice.Notices;
import org.heed.followup.person.People;
import org.heed.followup.person.Staffing;
import org.heed.platform.settings.HeedSettings;
import org.heed.workspace.EveryWorkspace;
import org.heed.workspace.User;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells owners before a deadline, and those above them after it: each case once for each level, on
 * any number of nodes. Everybody gets one mail for all cases that are news to them.
 */
@Component
public class Escalations {

  private final EscalationPolicies policies;
  private final LateCases late;
  private final Staffing staffing;
  private final Notices notices;
  private final ChannelNews channels;
  private final HeedSettings settings;
  private final Workspaces workspaces;
  private final EveryWorkspace everywhere;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Escalations(
      EscalationPolicies policies,
      LateCases late,
      Staffing staffing,
      Notices notices,
      ChannelNews channels,
      HeedSettings settings,
      Workspaces workspaces,
      EveryWorkspace everywhere,
      TransactionTemplate transactions,
      Clock clock) {
    this.policies = policies;
    this.late = late;
    this.staffing = staffing;
    this.notices = notices;
    this.channels = channels;
    this.settings = settings;
    this.workspaces = workspaces;
    this.everywhere = everywhere;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Does so in all workspaces. */
  void escalateEverywhere() {
    everywhere.run("Escalation", this::escalate);
  }

  /**
   * Tells what is to be told in the workspace in scope.
   *
   * @return how many cases rose by a level, reminders included
   */
  public int escalate() {
    Integer risen = transactions.execute(transaction -> claimAndTell());
    return Objects.requireNonNullElse(risen, 0);
  }

  private int claimAndTell() {
    List<LateCase> fresh = late.claim(policies.current(), clock.instant());
    if (fresh.isEmpty()) {
      return 0;
    }
    People people = staffing.now();
    Map<LateCase, Long> told = new HashMap<>();
    Map<Heard, List<LateCase>> byReader = new LinkedHashMap<>();
    for (LateCase one : fresh) {
      User reader = reader(one, people);
      if (reader != null) {
        told.put(one, reader.id());
        byReader.computeIfAbsent(new Heard(reader, one.level()), any -> new ArrayList<>()).add(one);
      }
    }
    late.told(told);
    Map<Long, String> owners = names(people, fresh);
    EscalationMails mails =
        new EscalationMails(
            settings.linkBase(), workspaces.current().timeZone(), clock.instant(), owners);
    notices.tell(
        byReader.entrySet().stream()
            .map(entry -> notice(mails, entry.getKey(), entry.getValue()))
            .toList());
    channels.tellOfOverdue(overdue(told.keySet(), owners));
    return fresh.size();
  }

  /** Told while there is somebody at that level, so that a channel falls silent with the mails. */
  private static List<OverdueNotice> overdue(Set<LateCase> told, Map<Long, String> owners) {
    return told.stream()
        .filter(one -> one.level() > 0)
        .sorted(Comparator.comparing(LateCase::dueAt).thenComparing(LateCase::caseId))
        .map(one -> one.overdue(owners.getOrDefault(one.ownerId(), "")))
        .toList();
  }

  private Notice notice(EscalationMails mails, Heard heard, List<LateCase> cases) {
    return new Notice(
        heard.level() == 0 ? NoticeKind.AT_RISK : NoticeKind.BREACH,
        heard.reader(),
        null,
        cases.size() == 1
            ? settings.linkBase() + "/cases/" + cases.getFirst().caseId()
            : settings.linkBase() + "/today",
        mails.of(heard.reader(), heard.level(), cases));
  }

  /** Who hears of it: the owner, then those above; nobody when the chain has ended. */
  private static @Nullable User reader(LateCase one, People people) {
    if (one.level() == 0) {
      return people.accountOwner(one.ownerId());
    }
    List<User> above = people.above(one.ownerId(), one.managerId(), one.placeManagers());
    return one.level() <= above.size() ? above.get(one.level() - 1) : null;
  }

  private static Map<Long, String> names(People people, List<LateCase> late) {
    return late.stream()
        .map(LateCase::ownerId)
        .distinct()
        .collect(Collectors.toMap(id -> id, id -> people.accountOwner(id).name()));
  }

  /** Somebody who hears of a level. */
  private record Heard(User reader, int level) {}
}
