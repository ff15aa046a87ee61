package org.heed.followup.together;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.heed.followup.CaseOpened;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.EventConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the open cases of an account together from the second unhappy person on. It looks at what
 * is open now, so the same news twice changes nothing; two nodes take turns.
 */
@Component
class Joining {

  private static final int JOINING = 0x6a6f696e;

  private final JdbcClient jdbc;
  private final Clock clock;

  Joining(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Bean
  static EventConsumer<CaseOpened> joinOpenedCases(Joining joining) {
    return new OfOpened(joining);
  }

  private record OfOpened(Joining joining) implements EventConsumer<CaseOpened> {

    @Override
    public String name() {
      return "followup.together";
    }

    @Override
    public Class<CaseOpened> type() {
      return CaseOpened.class;
    }

    @Override
    public void handle(long workspaceId, List<CaseOpened> events) {
      Long[] accounts =
          events.stream()
              .map(CaseOpened::accountId)
              .filter(Objects::nonNull)
              .distinct()
              .toArray(Long[]::new);
      if (accounts.length > 0) {
        joining.join(accounts);
      }
    }
  }

  void join(Long[] accounts) {
    jdbc.sql("select pg_advisory_xact_lock(?, ?)")
        .params(JOINING, (int) WorkspaceScope.current())
        .query()
        .listOfRows();
    jdbc.sql(
            """
            with crowded as (
              select account_id, max(parent_id) as parent_id,
                     (array_agg(owner_id order by opened_at, id))[1] as first_owner
                from follow_up_case
               where workspace_id = :workspace and state = 'open' and account_id = any (:accounts)
               group by account_id
              having count(distinct contact_id) > 1 and bool_or(parent_id is null)
            ), made as (
              insert into account_case (workspace_id, account_id, owner_id, opened_at)
              select :workspace, c.account_id, coalesce(u.id, c.first_owner), :now
                from crowded c
                join account a on a.workspace_id = :workspace and a.id = c.account_id
                left join app_user u on u.workspace_id = :workspace and u.id = a.owner_id
                 and u.deactivated_at is null
               where c.parent_id is null
              returning id, account_id
            ), parent as (
              select account_id, parent_id as id from crowded where parent_id is not null
              union all
              select account_id, id from made
            )
            update follow_up_case c set parent_id = parent.id
              from parent
             where c.workspace_id = :workspace and c.account_id = parent.account_id
               and c.state = 'open' and c.parent_id is null
            """)
        .param("workspace", WorkspaceScope.current())
        .param("accounts", accounts)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
