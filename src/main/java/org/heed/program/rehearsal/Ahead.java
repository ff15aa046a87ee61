package org.heed.program.rehearsal;

import java.time.LocalDate;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements over the invitations that are due in the days ahead. */
@Component
class Ahead {

  private static final String FROM =
      """
      from invitation i
      join touchpoint t on t.workspace_id = i.workspace_id and t.id = i.touchpoint_id
      join unnest(:rated::bigint[], :answering::float8[], :unhappy::float8[])
        as rate (touchpoint_id, answering, unhappy) on rate.touchpoint_id = i.touchpoint_id
      left join account a on a.workspace_id = i.workspace_id and a.id = i.account_id
      where i.workspace_id = :workspace and i.state = 'planned'
        and (i.due_at at time zone :zone)::date between :from and :until
      """;

  private final JdbcClient jdbc;
  private final Workspaces workspaces;

  Ahead(JdbcClient jdbc, Workspaces workspaces) {
    this.jdbc = jdbc;
    this.workspaces = workspaces;
  }

  /**
   * The days looked at.
   *
   * @param rates what to expect of each touchpoint
   */
  record Days(LocalDate from, LocalDate until, Rates rates) {}

  /**
   * A query in which {@code {ahead}} stands for them, with invitation i, touchpoint t, account a,
   * and rate: the shares that answer and that are unhappy.
   */
  JdbcClient.StatementSpec read(String sql, Days days) {
    return jdbc.sql(sql.replace("{ahead}", FROM))
        .param("workspace", WorkspaceScope.current())
        .param("zone", workspaces.current().timeZone().getId())
        .param("rated", days.rates().ids())
        .param("answering", days.rates().answering())
        .param("unhappy", days.rates().unhappy())
        .param("from", days.from())
        .param("until", days.until());
  }
}
