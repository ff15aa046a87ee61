package org.heed.followup.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.heed.customer.CustomerPanel;
import org.heed.customer.CustomerPanel.AccountScore;
import org.heed.customer.TimelineEntry;
import org.heed.customer.TimelineSource;
import org.heed.followup.CaseDetail;
import org.heed.followup.CaseStage;
import org.heed.followup.CaseState;
import org.heed.followup.CaseStep;
import org.heed.followup.Cases;
import org.heed.followup.calling.CallReasons;
import org.heed.followup.web.CasePage.StageLine;
import org.heed.followup.web.CasePage.StepLine;
import org.heed.followup.web.CasePage.TimelineLine;
import org.heed.followup.wording.Deadline;
import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what the page of a case shows, with the customer's facts and history beside it. */
@Component
class CasePages {

  private static final int TIMELINE_ENTRIES = 20;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

  private final Cases cases;
  private final Users users;
  private final Workspaces workspaces;
  private final ObjectProvider<TimelineSource> timelines;
  private final ObjectProvider<CustomerPanel> panels;
  private final Clock clock;

  CasePages(
      Cases cases,
      Users users,
      Workspaces workspaces,
      ObjectProvider<TimelineSource> timelines,
      ObjectProvider<CustomerPanel> panels,
      Clock clock) {
    this.cases = cases;
    this.users = users;
    this.workspaces = workspaces;
    this.timelines = timelines;
    this.panels = panels;
    this.clock = clock;
  }

  CasePage read(long caseId, CaseForm form, @Nullable String field, @Nullable String problem) {
    CaseDetail found = cases.get(caseId);
    ZoneId zone = workspaces.current().timeZone();
    Deadline due = new Deadline(found.dueAt(), clock.instant(), zone);
    return new CasePage(
        found,
        Actor.current().may(Permission.WORK_CASES),
        due.relative(),
        due.exact(),
        due.isOverdue(),
        pausedUntil(found, zone),
        workspaces.today().plusDays(1),
        CallReasons.renewalWords(found.customer().renewalOn(), workspaces.today()),
        stages(found, clock.instant()),
        history(found, zone),
        accountScore(found),
        timeline(found, zone),
        colleagues(found),
        form,
        field,
        problem);
  }

  private @Nullable String pausedUntil(CaseDetail found, ZoneId zone) {
    Instant until = found.pausedUntil();
    return until != null && found.isPaused(clock.instant()) ? when(until, zone) : null;
  }

  /** The way to the end; a stage that was entered twice counts with its whole time. */
  private static List<StageLine> stages(CaseDetail found, Instant now) {
    Map<String, Duration> spent = new LinkedHashMap<>();
    Stream.of(CaseStage.values()).forEach(stage -> spent.put(stage.label(), Duration.ZERO));
    spent.put(found.isOpen() ? CaseState.CLOSED.label() : found.state().label(), Duration.ZERO);
    found.stages().forEach(time -> spent.merge(time.stage(), time.lasted(now), Duration::plus));
    return spent.entrySet().stream()
        .map(
            stage ->
                new StageLine(
                    stage.getKey(),
                    stage.getValue().isZero() ? null : Deadline.span(stage.getValue()),
                    stage.getKey().equals(found.stateLabel())))
        .toList();
  }

  private static List<StepLine> history(CaseDetail found, ZoneId zone) {
    long undoable = found.undoable().map(CaseStep::id).orElse(0L);
    return found.history().reversed().stream()
        .map(
            step ->
                new StepLine(
                    step.at(),
                    when(step.at(), zone),
                    step.actorName(),
                    StepWords.of(step),
                    step.detail("note").isBlank() ? null : step.detail("note"),
                    step.undone(),
                    step.id() == undoable))
        .toList();
  }

  private @Nullable AccountScore accountScore(CaseDetail found) {
    Long accountId = found.customer().accountId();
    CustomerPanel panel = panels.getIfAvailable();
    return accountId == null || panel == null ? null : panel.forAccount(accountId).orElse(null);
  }

  private List<TimelineLine> timeline(CaseDetail found, ZoneId zone) {
    return timelines.stream()
        .flatMap(source -> entries(source, found))
        .sorted(Comparator.comparing(TimelineEntry::at).reversed())
        .limit(TIMELINE_ENTRIES)
        .map(entry -> new TimelineLine(entry, when(entry.at(), zone)))
        .toList();
  }

  private static Stream<TimelineEntry> entries(TimelineSource source, CaseDetail found) {
    Long accountId = found.customer().accountId();
    Long contactId = found.customer().contactId();
    if (accountId != null) {
      return source.forAccount(accountId).stream();
    }
    return contactId == null ? Stream.of() : source.forContact(contactId).stream();
  }

  private List<User> colleagues(CaseDetail found) {
    return users.all().stream()
        .filter(User::active)
        .filter(user -> user.id() != found.ownerId())
        .filter(user -> user.role().permissions().contains(Permission.WORK_CASES))
        .toList();
  }

  private static String when(Instant at, ZoneId zone) {
    return WHEN.format(at.atZone(zone));
  }
}
