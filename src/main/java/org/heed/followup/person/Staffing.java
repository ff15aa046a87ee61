package org.heed.followup.person;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Teams;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is there to be given work. */
@Component
public class Staffing {

  private final Users users;
  private final Teams teams;
  private final Workspaces workspaces;
  private final Absences absences;
  private final SpecialistGroups groups;
  private final JdbcClient jdbc;

  Staffing(
      Users users,
      Teams teams,
      Workspaces workspaces,
      Absences absences,
      SpecialistGroups groups,
      JdbcClient jdbc) {
    this.users = users;
    this.teams = teams;
    this.workspaces = workspaces;
    this.absences = absences;
    this.groups = groups;
    this.jdbc = jdbc;
  }

  /** Everybody of the workspace in scope as they are now, with the cases they have. */
  public People now() {
    var all = users.all();
    Owners owners = new Owners(all, workspaces.current().settings().defaultOwnerId(), away());
    return new People(all, owners, teams.leads(), openCases(), groups.all());
  }

  private Map<Long, Absence> away() {
    LocalDate today = workspaces.today();
    return absences.ahead().stream()
        .filter(absence -> absence.covers(today))
        .collect(Collectors.toMap(Absence::userId, absence -> absence, (one, other) -> one));
  }

  private Map<Long, Integer> openCases() {
    Map<Long, Integer> byOwner = new HashMap<>();
    jdbc.sql(
            """
            select owner_id, count(*) as cases from follow_up_case
             where workspace_id = ? and state = 'open' group by owner_id
            """)
        .param(WorkspaceScope.current())
        .query(
            row -> {
              byOwner.put(row.getLong("owner_id"), row.getInt("cases"));
            });
    return byOwner;
  }
}
