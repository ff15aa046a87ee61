package org.heed.followup.team.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.heed.followup.Cases;
import org.heed.followup.calling.OpenCase;
import org.heed.followup.person.Absence;
import org.heed.followup.team.PersonLoad;
import org.heed.followup.team.TeamLoads;
import org.heed.followup.wording.Deadline;
import org.heed.workspace.Actor;
import org.heed.workspace.Teams;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the team page shows: the reader's team, or everybody without one. */
@Component
class TeamPages {

  private static final int SHOWN = 8;
  private static final int MOST_PEOPLE = 40;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final TeamLoads loads;
  private final Cases cases;
  private final Teams teams;
  private final Users users;
  private final Workspaces workspaces;
  private final Clock clock;

  TeamPages(
      TeamLoads loads, Cases cases, Teams teams, Users users, Workspaces workspaces, Clock clock) {
    this.loads = loads;
    this.cases = cases;
    this.teams = teams;
    this.users = users;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  List<TeamMember> members() {
    Map<Long, String> names = users.all().stream().collect(Collectors.toMap(User::id, User::name));
    List<PersonLoad> shown = loads.all().stream().filter(mine()).limit(MOST_PEOPLE).toList();
    Map<Long, List<TeamCase>> first = firstCases(shown);
    return shown.stream()
        .map(load -> member(load, names, first.getOrDefault(load.person().id(), List.of())))
        .toList();
  }

  private Predicate<PersonLoad> mine() {
    Long reader = Actor.current().id();
    if (reader == null || !teams.leadsSomebody(reader)) {
      return load -> true;
    }
    Map<Long, Long> leads = teams.leads();
    return load ->
        load.person().id() == reader || Objects.equals(leads.get(load.person().id()), reader);
  }

  private Map<Long, List<TeamCase>> firstCases(List<PersonLoad> shown) {
    Instant now = clock.instant();
    ZoneId zone = workspaces.current().timeZone();
    List<Long> owners =
        shown.stream().filter(load -> load.open() > 0).map(load -> load.person().id()).toList();
    return cases.firstOfEach(owners, SHOWN).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    entry.getValue().stream()
                        .map(waiting -> teamCase(waiting, now, zone))
                        .toList()));
  }

  private static TeamCase teamCase(OpenCase waiting, Instant now, ZoneId zone) {
    Deadline due = new Deadline(waiting.dueAt(), now, zone);
    boolean contacted = waiting.firstContactAt() != null;
    return new TeamCase(
        waiting.id(),
        waiting.revision(),
        waiting.kind().brief(waiting.score()),
        waiting.kind().category(waiting.score()).name().toLowerCase(Locale.ROOT),
        waiting.customer().who(),
        contacted ? "contacted" : due.relative(),
        !contacted && due.isOverdue());
  }

  private TeamMember member(PersonLoad load, Map<Long, String> names, List<TeamCase> cases) {
    Absence absence = load.absence();
    boolean awayNow = absence != null && absence.covers(workspaces.today());
    Long cover = awayNow && load.open() > 0 && absence != null ? absence.deputyId() : null;
    return new TeamMember(
        load,
        absence == null ? null : away(absence, names),
        awayNow,
        cover,
        cover == null ? null : names.get(cover),
        cases);
  }

  private static String away(Absence absence, Map<Long, String> names) {
    return "Away %s–%s, %s"
        .formatted(
            DAY.format(absence.firstDay()),
            DAY.format(absence.lastDay()),
            absence.deputyId() == null
                ? "nobody stands in"
                : names.getOrDefault(absence.deputyId(), "somebody") + " stands in");
  }

  /** The day after which absences are typed. */
  LocalDate today() {
    return workspaces.today();
  }

  /** Days as typed; null for none or nonsense. */
  static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (java.time.format.DateTimeParseException unknown) {
      return null;
    }
  }
}
