package org.heed.program.planning;

import java.util.List;
import org.heed.program.settings.RoleShare;
import org.heed.program.settings.Sampling;
import org.heed.program.settings.Sampling.Stratum;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws a run's sample, for waves before the first chunk, for drips every day: whoever may be asked
 * and is not drawn gets that as the reason. People whom role coverage wants are always in. The same
 * seed draws the same people.
 */
@Component
class Draw {

  @SuppressWarnings("InlineFormatString") // Too long to stand inside a method.
  private static final String ELIGIBLE =
      """
      select c.id, c.account_id, c.account_role, coalesce(%s, '') as stratum
      %s
        and %s is null
        and (:restingToo or not exists (
              select 1 from last_touch
               where workspace_id = c.workspace_id and contact_id = c.id
                 and :quiet > 0 and touched_on > :today::date - :quiet))
      """;

  private static final String NOT_DRAWN =
      """
      select id
        from (select id, account_id, account_role,
                     row_number() over (partition by stratum
                                        order by hashint8extended(id, :seed), id) as rank,
                     count(*) over (partition by stratum) as group_size,
                     row_number() over (partition by account_id, account_role
                                        order by hashint8extended(id, :seed), id) as role_rank
                from planning_eligible) as ranked
       where rank > ceil(:wanted::numeric * group_size / :total)
         and not coalesce(account_id is not null and role_rank <= (
               select least from unnest(:roles::text[], :least::int[]) as share (role, least)
                where share.role = account_role), false)
       order by id
      """;

  private final JdbcClient jdbc;
  private final CandidateTable table;

  Draw(JdbcClient jdbc, CandidateTable table) {
    this.jdbc = jdbc;
    this.table = table;
  }

  /** Stores who is not drawn for a run that asks everybody in its turn; how many. */
  int leaveOut(Plan plan, Sampling sampling) {
    return notDrawn(
        """
        insert into suppression (workspace_id, run_id, contact_id, reason)
        select :workspace, :run, id, 'not_sampled' from (%s) as left_out on conflict do nothing
        """,
        plan, sampling, false);
  }

  /**
   * Notes for the transaction at hand who is not drawn for a drip. Those who rest belong to the
   * sample or not like everybody else; a drip asks the same people again when they have rested.
   */
  void ofDrip(Plan plan, Sampling sampling) {
    jdbc.sql(
            """
            create temporary table if not exists planning_left_out (id bigint not null)
            on commit delete rows
            """)
        .update();
    table.empty("planning_left_out");
    notDrawn("insert into planning_left_out %s", plan, sampling, true);
  }

  /** Stores whom {@link #ofDrip} noted, each once for a touchpoint; how many. */
  int storeLeftOut(Plan plan) {
    return jdbc.sql(
            """
            insert into suppression (workspace_id, run_id, contact_id, reason)
            select :workspace, :run, id, 'not_sampled' from planning_left_out
             where id not in (
                     select s.contact_id from suppression s
                       join planning_run r on r.workspace_id = s.workspace_id and r.id = s.run_id
                      where s.workspace_id = :workspace and r.touchpoint_id = :touchpoint
                        and s.reason = 'not_sampled')
            on conflict do nothing
            """)
        .params(plan.parameters())
        .update();
  }

  private int notDrawn(String insert, Plan plan, Sampling sampling, boolean restingToo) {
    long customers = find(plan, sampling, restingToo);
    List<RoleShare> shares = plan.rules().coverage();
    return jdbc.sql(insert.formatted(NOT_DRAWN))
        .params(plan.parameters())
        .param("seed", sampling.seed())
        .param("total", customers)
        .param("wanted", sampling.invitations(customers))
        .param("roles", shares.stream().map(one -> one.role().key()).toArray(String[]::new))
        .param("least", shares.stream().map(RoleShare::least).toArray(Integer[]::new))
        .update();
  }

  /** Notes whom the sample is drawn from, in the transaction at hand; how many. */
  private int find(Plan plan, Sampling sampling, boolean restingToo) {
    jdbc.sql("set local work_mem = '64MB'").update();
    jdbc.sql(
            """
            create temporary table if not exists planning_eligible (
              id bigint not null, account_id bigint, account_role text, stratum text not null
            ) on commit delete rows
            """)
        .update();
    table.empty("planning_eligible");
    String eligible =
        ELIGIBLE.formatted(
            column(sampling.stratum()), plan.audience().sql(), Eligibility.EXCLUSION);
    return jdbc.sql("insert into planning_eligible " + eligible)
        .params(plan.parameters())
        .param("restingToo", restingToo)
        .update();
  }

  private static String column(@Nullable Stratum stratum) {
    return switch (stratum) {
      case null -> "''";
      case SEGMENT -> "a.segment";
      case TIER -> "a.tier";
      case REGION -> "a.region";
      case ROLE -> "c.account_role";
    };
  }
}
