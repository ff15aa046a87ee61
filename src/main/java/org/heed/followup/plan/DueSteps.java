package org.heed.followup.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps of success plans and actions of sites that are due or overdue. */
@Component
public class DueSteps {

  private static final int MOST = 50;

  private final JdbcClient jdbc;
  private final Workspaces workspaces;

  DueSteps(JdbcClient jdbc, Workspaces workspaces) {
    this.jdbc = jdbc;
    this.workspaces = workspaces;
  }

  /**
   * Something that waits.
   *
   * @param href its page
   * @param forWhom the customer or the site
   */
  public record DueStep(
      String href, String what, String forWhom, String ownerName, LocalDate dueOn) {

    /** Whether its day has passed. */
    public boolean isOverdue(LocalDate today) {
      return dueOn.isBefore(today);
    }
  }

  /** Of this person, until today. */
  public List<DueStep> of(long userId) {
    return read("s.owner_id = :person", userId);
  }

  /** Of this person's team, the person included, until today. */
  public List<DueStep> ofTeam(long leadId) {
    return read(
        """
        s.owner_id in (select id from app_user
                        where workspace_id = :workspace and (id = :person or lead_id = :person))\
        """,
        leadId);
  }

  private List<DueStep> read(String whose, long personId) {
    return jdbc.sql(
            """
            with due as (
              select '/plans/' || s.plan_id as href, s.what, a.name as whom, s.owner_id, s.due_on, s.id
                from success_step s
                join success_plan p on p.workspace_id = s.workspace_id and p.id = s.plan_id
                join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
               where s.workspace_id = :workspace and s.done_at is null and p.state = 'open'
                 and s.due_on <= :today
              union all
              select '/findings/' || l.finding_id, l.what, m.name, l.owner_id, l.due_on, l.id
                from local_action l
                join measure_point m on m.workspace_id = l.workspace_id and m.id = l.measure_point_id
               where l.workspace_id = :workspace and l.state = 'open' and l.due_on <= :today)
            select s.*, coalesce(u.name, 'nobody') as owner from due s
              left join app_user u on u.workspace_id = :workspace and u.id = s.owner_id
             where %s
             order by s.due_on, s.href, s.id limit :most
            """
                .formatted(whose))
        .param("workspace", WorkspaceScope.current())
        .param("today", workspaces.today())
        .param("person", personId)
        .param("most", MOST)
        .query(
            (row, number) ->
                new DueStep(
                    row.getString("href"),
                    row.getString("what"),
                    row.getString("whom"),
                    row.getString("owner"),
                    Objects.requireNonNull(row.getObject("due_on", LocalDate.class))))
        .list();
  }
}
