package org.heed.followup.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.followup.person.Absence;
import org.heed.followup.person.Absences;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The load of everybody who works on cases in the workspace in scope. */
@Service
public class TeamLoads {

  /** What a person can carry until somebody says otherwise. */
  public static final int USUAL_CAPACITY = 40;

  private final JdbcClient jdbc;
  private final Users users;
  private final Absences absences;
  private final Workspaces workspaces;
  private final AuditTrail audit;
  private final Clock clock;

  TeamLoads(
      JdbcClient jdbc,
      Users users,
      Absences absences,
      Workspaces workspaces,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.users = users;
    this.absences = absences;
    this.workspaces = workspaces;
    this.audit = audit;
    this.clock = clock;
  }

  /** Active people who work on cases, and others who still have some; the fullest first. */
  public List<PersonLoad> all() {
    Map<Long, Counts> counts = counts();
    List<Absence> ahead = absences.ahead();
    return users.all().stream()
        .filter(user -> worksOnCases(user) || counts.getOrDefault(user.id(), Counts.NONE).open > 0)
        .map(user -> load(user, counts.getOrDefault(user.id(), Counts.NONE), ahead))
        .sorted(
            Comparator.comparing((PersonLoad load) -> (double) load.open() / load.capacity())
                .reversed()
                .thenComparing(load -> load.person().name()))
        .toList();
  }

  private static boolean worksOnCases(User user) {
    return user.active() && user.role().permissions().contains(Permission.WORK_CASES);
  }

  private static PersonLoad load(User user, Counts counts, List<Absence> ahead) {
    Optional<Absence> next =
        ahead.stream().filter(absence -> absence.userId() == user.id()).findFirst();
    return new PersonLoad(
        user,
        counts.open,
        counts.overdue,
        counts.dueToday,
        counts.reopened,
        counts.capacity == 0 ? USUAL_CAPACITY : counts.capacity,
        counts.weekly,
        next.orElse(null));
  }

  private Map<Long, Counts> counts() {
    Map<Long, Counts> byUser = new HashMap<>();
    jdbc.sql(
            """
            select coalesce(o.owner_id, w.owner_id, k.user_id) as user_id, coalesce(o.open, 0) as open,
                   coalesce(o.overdue, 0) as overdue, coalesce(o.due_today, 0) as due_today,
                   coalesce(o.reopened, 0) as reopened, coalesce(k.cases, 0) as capacity,
                   coalesce(w.weekly, 0) as weekly
              from (select owner_id, count(*) as open,
                           count(*) filter (where first_contact_at is null and due_at < :now) as overdue,
                           count(*) filter (where first_contact_at is null and due_at >= :now
                                              and due_at < :tomorrow) as due_today,
                           count(*) filter (where reopened > 0) as reopened
                      from follow_up_case where workspace_id = :workspace and state = 'open'
                     group by owner_id) as o
              full join (select owner_id, sum(opened - closed)::int as weekly from case_day
                          where workspace_id = :workspace and opened_on > :today::date - 7
                          group by owner_id) as w on w.owner_id = o.owner_id
              full join (select user_id, cases from case_capacity where workspace_id = :workspace) as k
                on k.user_id = coalesce(o.owner_id, w.owner_id)
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("tomorrow", startOfTomorrow())
        .param("today", workspaces.today())
        .param("workspace", WorkspaceScope.current())
        .query(
            row -> {
              byUser.put(row.getLong("user_id"), Counts.of(row));
            });
    return byUser;
  }

  private Timestamp startOfTomorrow() {
    return Timestamp.from(
        workspaces.today().plusDays(1).atStartOfDay(workspaces.current().timeZone()).toInstant());
  }

  /**
   * Says how many open cases a person can carry.
   *
   * @param cases 1 to 10,000
   * @throws InvalidInput for another number
   */
  @Transactional
  public void changeCapacity(long userId, int cases) {
    users.get(userId);
    if (cases < 1 || cases > 10_000) {
      throw new InvalidInput("cases", "Enter a whole number from 1 to 10,000.");
    }
    jdbc.sql(
            """
            insert into case_capacity (workspace_id, user_id, cases) values (?, ?, ?)
            on conflict (workspace_id, user_id) do update set cases = excluded.cases
            """)
        .params(WorkspaceScope.current(), userId, cases)
        .update();
    audit.record("user.capacity", "user", Long.toString(userId), Map.of("cases", cases));
  }

  private record Counts(
      int open, int overdue, int dueToday, int reopened, int capacity, int weekly) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    static Counts of(ResultSet row) throws SQLException {
      return new Counts(
          row.getInt("open"),
          row.getInt("overdue"),
          row.getInt("due_today"),
          row.getInt("reopened"),
          row.getInt("capacity"),
          row.getInt("weekly"));
    }
  }
}
