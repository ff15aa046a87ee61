package org.heed.customer.segment;

import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts whom a filter holds for, now. */
@Component
public class SegmentCounts {

  private final JdbcClient jdbc;
  private final Segments segments;

  SegmentCounts(JdbcClient jdbc, Segments segments) {
    this.jdbc = jdbc;
    this.segments = segments;
  }

  /** The contacts, of these the reachable ones, and their accounts. */
  public Count count(SegmentFilter filter) {
    SqlCondition condition = segments.condition(filter, "segment");
    return jdbc.sql(
            """
            select count(*) as contacts,
                   count(*) filter (where c.opted_out_at is null and c.bounced_at is null
                                      and (c.email is not null or c.phone is not null)) as reachable,
                   count(distinct c.account_id) as accounts
              from contact c
              left join account a on a.workspace_id = c.workspace_id and a.id = c.account_id
             where c.workspace_id = :workspace and %s
            """
                .formatted(condition.sql()))
        .param("workspace", WorkspaceScope.current())
        .params(condition.parameters())
        .query(Count.class)
        .single();
  }

  /**
   * Whom a filter holds for.
   *
   * @param contacts all of them
   * @param reachable of these, with an address or a number that works, and not opted out
   * @param accounts at which they are
   */
  public record Count(long contacts, long reachable, long accounts) {}
}
