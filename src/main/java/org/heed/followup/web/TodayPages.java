package org.heed.followup.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.heed.followup.Cases;
import org.heed.followup.calling.CallListQuery;
import org.heed.followup.calling.OpenCase;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what Today shows to the person who looks at it. */
@Component
class TodayPages {

  private static final String MINE = "mine";
  private static final String ALL = "all";

  private final Cases cases;
  private final Users users;
  private final Workspaces workspaces;
  private final Clock clock;

  TodayPages(Cases cases, Users users, Workspaces workspaces, Clock clock) {
    this.cases = cases;
    this.users = users;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * The list of cases.
   *
   * @param wanted {@code mine}, {@code all} or a user's id; a customer success manager always gets
   *     their own
   */
  TodayPage read(@Nullable String wanted, String search, int page) {
    boolean restricted = Actor.current() instanceof Person person && person.role() == Role.CSM;
    String owner = restricted ? MINE : wanted == null || wanted.isBlank() ? ALL : wanted;
    CallListQuery query = new CallListQuery(ownerId(owner), search, page);
    List<OpenCase> found = cases.open(query);
    boolean hasNext = found.size() > CallListQuery.PAGE_SIZE;
    return new TodayPage(
        rows(hasNext ? found.subList(0, CallListQuery.PAGE_SIZE) : found),
        cases.counts(query.ownerId()),
        owner,
        restricted ? List.of() : people(),
        query.search(),
        query.page(),
        hasNext);
  }

  private static @Nullable Long ownerId(String owner) {
    return switch (owner) {
      case ALL -> null;
      case MINE -> Actor.current().id();
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
    return open.stream().map(waiting -> TodayRow.of(waiting, now, today, zone)).toList();
  }
}
