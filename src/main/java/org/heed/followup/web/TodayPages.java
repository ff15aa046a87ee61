package org.heed.followup.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.followup.Cases;
import org.heed.followup.calling.CallListQuery;
import org.heed.followup.calling.OpenCase;
import org.heed.followup.together.AccountCases;
import org.heed.followup.together.Siblings;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.heed.response.Responses;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.heed.workspace.Role;
import org.heed.workspace.Teams;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what Today shows to the person who looks at it. */
@Component
class TodayPages {

  private static final String MINE = "mine";
  private static final String TEAM = "team";
  private static final String ALL = "all";

  private final Cases cases;
  private final AccountCases together;
  private final Users users;
  private final Teams teams;
  private final Responses responses;
  private final Workspaces workspaces;
  private final Clock clock;

  TodayPages(
      Cases cases,
      AccountCases together,
      Users users,
      Teams teams,
      Responses responses,
      Workspaces workspaces,
      Clock clock) {
    this.cases = cases;
    this.together = together;
    this.users = users;
    this.teams = teams;
    this.responses = responses;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * The list of cases.
   *
   * @param wanted {@code mine}, {@code team}, {@code all} or a user's id; a customer success
   *     manager always gets their own, and a team lead the team's unless they ask for another list
   */
  TodayPage read(@Nullable String wanted, String search, int page) {
    Person reader = Actor.current() instanceof Person person ? person : null;
    boolean restricted = reader != null && reader.role() == Role.CSM;
    boolean leads = reader != null && !restricted && teams.leadsSomebody(reader.userId());
    String owner =
        restricted ? MINE : wanted == null || wanted.isBlank() ? usual(reader, leads) : wanted;
    CallListQuery query = new CallListQuery(ownerId(owner), owner.equals(TEAM), search, page);
    List<OpenCase> found = cases.open(query);
    boolean hasNext = found.size() > CallListQuery.PAGE_SIZE;
    return new TodayPage(
        rows(hasNext ? found.subList(0, CallListQuery.PAGE_SIZE) : found),
        cases.counts(query),
        owner,
        leads,
        restricted ? List.of() : people(),
        query.search(),
        query.page(),
        hasNext,
        found.isEmpty() && !responses.none(),
        workspaces.today().plusDays(1));
  }

  private static String usual(@Nullable Person reader, boolean leads) {
    return leads && reader != null && reader.role() == Role.TEAM_LEAD ? TEAM : ALL;
  }

  private static @Nullable Long ownerId(String owner) {
    return switch (owner) {
      case ALL -> null;
      case MINE, TEAM -> Actor.current().id();
      default -> userId(owner);
    };
  }

  private static Long userId(String owner) {
    try {
      return Long.valueOf(owner);
    } catch (NumberFormatException noId) {
      throw new NotFound("There is no list of this person.");
    }
  }

  private List<User> people() {
    return users.all().stream()
        .filter(User::active)
        .filter(user -> user.role().permissions().contains(Permission.WORK_CASES))
        .toList();
  }

  private List<TodayRow> rows(List<OpenCase> open) {
    Instant now = clock.instant();
    LocalDate today = workspaces.today();
    ZoneId zone = workspaces.current().timeZone();
    Map<Long, Siblings> siblings = together.of(open.stream().map(OpenCase::id).toList());
    return grouped(
        open.stream()
            .map(waiting -> TodayRow.of(waiting, siblings.get(waiting.id()), now, today, zone))
            .toList());
  }

  /** Cases that belong together follow the most urgent of them. */
  private static List<TodayRow> grouped(List<TodayRow> rows) {
    Map<Long, List<TodayRow>> groups = new LinkedHashMap<>();
    for (TodayRow row : rows) {
      Siblings shared = row.siblings();
      groups
          .computeIfAbsent(shared == null ? -row.id() : shared.parentId(), any -> new ArrayList<>())
          .add(row);
    }
    return groups.values().stream().flatMap(List::stream).toList();
  }
}
