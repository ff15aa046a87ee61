package org.heed.followup.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away in the workspace in scope, now and later. */
@Service
public class Absences {

  private final JdbcClient jdbc;
  private final Users users;
  private final Workspaces workspaces;
  private final AuditTrail audit;

  Absences(JdbcClient jdbc, Users users, Workspaces workspaces, AuditTrail audit) {
    this.jdbc = jdbc;
    this.users = users;
    this.workspaces = workspaces;
    this.audit = audit;
  }

  /** All that are not over, earliest first. */
  public List<Absence> ahead() {
    return jdbc.sql(
            """
            select id, user_id, first_day, last_day, deputy_id from absence
             where workspace_id = ? and last_day >= ? order by first_day, id
            """)
        .params(WorkspaceScope.current(), workspaces.today())
        .query(Absence.class)
        .list();
  }

  /**
   * Notes that somebody is away. A deputy who is away too passes the work on to theirs; where that
   * leads back or to nobody, it goes to the default owner.
   *
   * @throws InvalidInput when the days are in the wrong order or over, or the deputy is the same
   *     person or nobody who works on cases
   */
  @Transactional
  public void add(long userId, LocalDate firstDay, LocalDate lastDay, @Nullable Long deputyId) {
    users.get(userId);
    if (lastDay.isBefore(firstDay) || lastDay.isBefore(workspaces.today())) {
      throw new InvalidInput("lastDay", "The last day comes after the first, and is not over.");
    }
    if (deputyId != null && (deputyId == userId || !mayStandIn(users.get(deputyId)))) {
      throw new InvalidInput("deputyId", "Choose another active person who works on cases.");
    }
    jdbc.sql(
            """
            insert into absence (workspace_id, user_id, first_day, last_day, deputy_id)
            values (?, ?, ?, ?, ?)
            """)
        .params(WorkspaceScope.current(), userId, firstDay, lastDay)
        .param(deputyId)
        .update();
    audit.record(
        "user.absent",
        "user",
        Long.toString(userId),
        Map.of("from", firstDay, "to", lastDay, "deputy", deputyId == null ? "nobody" : deputyId));
  }

  private static boolean mayStandIn(User person) {
    return person.active() && person.role().permissions().contains(Permission.WORK_CASES);
  }

  /** Forgets an absence: the person is there. */
  @Transactional
  public void remove(long id) {
    jdbc.sql("delete from absence where workspace_id = ? and id = ? returning user_id")
        .params(WorkspaceScope.current(), id)
        .query(Long.class)
        .optional()
        .ifPresent(userId -> audit.record("user.present", "user", Long.toString(userId), Map.of()));
  }
}
