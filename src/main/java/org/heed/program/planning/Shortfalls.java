package org.heed.program.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.heed.customer.AccountRole;
import org.heed.program.Touchpoint;
import org.heed.program.settings.RoleShare;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Names accounts that have fewer people of a role than a touchpoint wants to ask there. */
@Service
public class Shortfalls {

  private static final int LISTED = 30;

  private final JdbcClient jdbc;
  private final Eligibility eligibility;
  private final Workspaces workspaces;
  private final Clock clock;

  Shortfalls(JdbcClient jdbc, Eligibility eligibility, Workspaces workspaces, Clock clock) {
    this.jdbc = jdbc;
    this.eligibility = eligibility;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * An account that lacks people.
   *
   * @param has how many of the role could be asked there today
   * @param least how many the touchpoint wants
   */
  public record Shortfall(
      String touchpoint, long accountId, String account, AccountRole role, int has, int least) {}

  /** The first accounts by name, of those of whom anybody at all is asked. */
  public List<Shortfall> of(Touchpoint touchpoint) {
    List<RoleShare> shares =
        touchpoint.settings().rules().coverage().stream().filter(one -> one.least() > 0).toList();
    if (shares.isEmpty()) {
      return List.of();
    }
    Eligibility.Part audience = eligibility.of(touchpoint.settings(), null);
    return jdbc.sql(
            """
            with askable as (
              select c.account_id, c.account_role %s
                 and c.account_id is not null and %s is null
            ), people as (
              select account_id, account_role, count(*) as n from askable group by 1, 2)
            select account.id, account.name, share.role, share.least, coalesce(people.n, 0) as has
              from (select distinct account_id from people) as asked
              join account on account.workspace_id = :workspace and account.id = asked.account_id
             cross join unnest(:wanted::text[], :least::int[]) as share (role, least)
              left join people on people.account_id = asked.account_id
               and people.account_role = share.role
             where coalesce(people.n, 0) < share.least
             order by account.sort_key, account.id, share.role limit :listed
            """
                .formatted(audience.sql(), Eligibility.EXCLUSION))
        .params(audience.parameters())
        .param("today", LocalDate.ofInstant(clock.instant(), workspaces.current().timeZone()))
        .param("wanted", shares.stream().map(one -> one.role().key()).toArray(String[]::new))
        .param("least", shares.stream().map(RoleShare::least).toArray(Integer[]::new))
        .param("listed", LISTED)
        .query(
            (row, number) ->
                new Shortfall(
                    touchpoint.name(),
                    row.getLong("id"),
                    row.getString("name"),
                    AccountRole.of(row.getString("role")).orElseThrow(),
                    row.getInt("has"),
                    row.getInt("least")))
        .list();
  }
}
