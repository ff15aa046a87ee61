package org.heed.followup.advocacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.heed.followup.advocacy.Advocate.State;
import org.heed.followup.calling.CaseColumns;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.NotFound;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.heed.workspace.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the pipeline of the workspace in scope. A customer success manager sees the people of their
 * own accounts and whom they asked themselves, everybody else all of them.
 */
@Component
public class Advocates {

  private static final int MOST = 100;

  private static final String SELECT =
      """
      select v.*, p.name as contact_name, p.email, p.phone, a.name as account_name,
             a.annual_revenue, a.currency, a.renewal_on, r.score, r.comment,
             coalesce(o.name, '') as owner_name, coalesce(u.name, '') as asked_by_name,
             t.asked_at as last_asked_at,
             case when p.opted_out_at is not null then 'does not want to be asked'
                  when exists (select from follow_up_case c
                                where c.workspace_id = v.workspace_id
                                  and c.contact_id = v.contact_id and c.state = 'open')
                  then 'has an open case'
                  when t.asked_at > cast(:now as timestamptz) - make_interval(days => :quiet)
                  then 'was asked lately' end as blocked,
             (select coalesce(sum(visits), 0) from referral_visit w
               where w.workspace_id = v.workspace_id and w.advocacy_id = v.id)::int as visits,
             (select count(*) from referral f
               where f.workspace_id = v.workspace_id and f.advocacy_id = v.id)::int as referrals
        from advocacy v
        join contact p on p.workspace_id = v.workspace_id and p.id = v.contact_id
        left join account a on a.workspace_id = v.workspace_id and a.id = v.account_id
        left join app_user o on o.workspace_id = v.workspace_id and o.id = a.owner_id
        left join app_user u on u.workspace_id = v.workspace_id and u.id = v.asked_by
        left join response r on r.workspace_id = v.workspace_id and r.id = v.response_id
        left join advocacy_touch t on t.workspace_id = v.workspace_id
             and t.contact_id = v.contact_id
       where v.workspace_id = :workspace
         and (:reader = 0 or a.owner_id = :reader or v.asked_by = :reader)
      """;

  private final JdbcClient jdbc;
  private final AdvocacyPolicies policies;
  private final Clock clock;

  Advocates(JdbcClient jdbc, AdvocacyPolicies policies, Clock clock) {
    this.jdbc = jdbc;
    this.policies = policies;
    this.clock = clock;
  }

  /** Those of this state, the largest accounts first; a hundred at most. */
  public List<Advocate> of(State state) {
    return jdbc.sql(
            SELECT
                + """
                and v.state = :state
                order by a.annual_revenue desc nulls last, coalesce(v.ended_at, v.asked_at,
                         v.identified_at) desc, v.id
                limit :most
                """)
        .param("workspace", WorkspaceScope.current())
        .param("reader", reader())
        .param("quiet", policies.current().quietDays())
        .param("now", Timestamp.from(clock.instant()))
        .param("state", state.key())
        .param("most", MOST)
        .query(Advocates::advocate)
        .list();
  }

  /** How many are of this state, listed or not. */
  public int count(State state) {
    return jdbc.sql(
            """
            select count(*)
              from advocacy v
              left join account a on a.workspace_id = v.workspace_id and a.id = v.account_id
             where v.workspace_id = :workspace and v.state = :state
               and (:reader = 0 or a.owner_id = :reader or v.asked_by = :reader)
            """)
        .param("workspace", WorkspaceScope.current())
        .param("reader", reader())
        .param("state", state.key())
        .query(Integer.class)
        .single();
  }

  /**
   * One of them.
   *
   * @throws NotFound when there is none that the reader may see
   */
  public Advocate get(long id) {
    return find("v.id = :id", id)
        .orElseThrow(() -> new NotFound("There is no promoter %d here.".formatted(id)));
  }

  private Optional<Advocate> find(String condition, long id) {
    return jdbc.sql(SELECT + " and " + condition)
        .param("workspace", WorkspaceScope.current())
        .param("reader", reader())
        .param("quiet", policies.current().quietDays())
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .query(Advocates::advocate)
        .optional();
  }

  /** Whose people the reader sees; 0 for everybody's. */
  static long reader() {
    return Actor.current() instanceof Person person && person.role() == Role.CSM
        ? person.userId()
        : 0;
  }

  private static Advocate advocate(ResultSet row, int number) throws SQLException {
    return new Advocate(
        row.getLong("id"),
        row.getInt("revision"),
        State.of(row.getString("state")),
        CaseColumns.customer(row),
        row.getObject("response_id", Long.class),
        row.getObject("score", Integer.class),
        row.getString("comment"),
        kind(row.getString("kind")),
        row.getTimestamp("identified_at").toInstant(),
        CaseColumns.instant(row, "asked_at"),
        row.getString("asked_by_name"),
        CaseColumns.instant(row, "last_asked_at"),
        row.getString("blocked"),
        row.getString("owner_name"),
        row.getString("note"),
        row.getString("quote"),
        row.getString("consent_means"),
        CaseColumns.instant(row, "consent_at"),
        row.getString("reward"),
        row.getString("undo") != null,
        row.getInt("visits"),
        row.getInt("referrals"));
  }

  private static @Nullable Favour kind(@Nullable String key) {
    return key == null ? null : Favour.of(key);
  }
}
