package org.heed.program.planning;

import java.util.Map;
import org.heed.program.Pace;
import org.heed.program.planning.Stretches.Stretch;
import org.springframework.stereotype.Component;

/**
 * Brings contacts of the audience into a chunk, in the order that fits the touchpoint's pace. Whom
 * the run left out or took before is asked contact by contact ({@code limit 1} keeps the planner
 * from reading all of a run for every chunk).
 */
@Component
class ContactCandidates {

  private static final String COLUMNS =
      """
      select c.id, c.account_id, coalesce(a.region, '') as region, c.account_role as role,
             c.time_zone, null::bigint as event_id, null::timestamptz as earliest,
             %s as position, %s as exclusion
      %s
        and (not :drawn
          or coalesce((select false from suppression
                        where workspace_id = c.workspace_id and run_id = :run
                          and contact_id = c.id limit 1),
                      (select false from invitation
                        where workspace_id = c.workspace_id and contact_id = c.id
                          and run_id = :run limit 1), true))
      """;

  private static final String BY_ID = "and c.id > :after order by c.id limit :limit";

  private static final String OF_STRETCH = "and c.id between :first and :last order by c.id";

  private static final String WITHOUT_ACCOUNT =
      "and c.account_id is null and c.id > :after order by c.id limit :limit";

  private static final String BY_ACCOUNT =
      """
      and (c.account_id, c.id) > (:afterAccount, :after)
      order by c.account_id, c.id limit :limit
      """;

  private static final String SAMPLED = "and c.id not in (select id from planning_left_out)\n";

  private static final String LONGEST_UNTOUCHED =
      """
      and %s is null
      and not exists (select 1 from last_touch
                       where workspace_id = c.workspace_id and contact_id = c.id
                         and touched_on > :today::date - :quiet)
      order by (select touched_on from last_touch
                 where workspace_id = c.workspace_id and contact_id = c.id) nulls first,
               hashint8extended(c.id, :touchpoint)
      limit :limit
      """
          .formatted(Eligibility.EXCLUSION);

  private final CandidateTable table;

  ContactCandidates(CandidateTable table) {
    this.table = table;
  }

  /** The next contacts in order of id; how many. */
  int nextById(Plan plan, int limit) {
    return table.fill(inOrder(plan) + BY_ID, plan, limit);
  }

  /** The contacts of a stretch. */
  void of(Stretch stretch, Plan plan) {
    table.fill(
        inOrder(plan) + OF_STRETCH,
        plan,
        Map.of("first", stretch.firstContactId(), "last", stretch.lastContactId()));
  }

  /** The next contacts without an account; how many. */
  int nextWithoutAccount(Plan plan, int limit) {
    return table.fill(inOrder(plan) + WITHOUT_ACCOUNT, plan, limit);
  }

  /** The next contacts in order of their account; how many. */
  int nextByAccount(Plan plan, int limit) {
    return table.fill(inOrder(plan) + BY_ACCOUNT, plan, limit);
  }

  private static String inOrder(Plan plan) {
    return COLUMNS.formatted("c.id", Eligibility.EXCLUSION, plan.audience().sql())
        + (plan.settings().pace() instanceof Pace.OnDate date ? DateCondition.of(date) : "");
  }

  /** Those who waited longest and were not asked within the quiet days; how many. */
  int longestUntouched(Plan plan, int limit) {
    String untouched =
        COLUMNS.formatted("0", "null::text", plan.audience().sql())
            + (plan.rules().sampling() == null ? "" : SAMPLED)
            + LONGEST_UNTOUCHED;
    return table.fill(
        """
        select id, account_id, region, role, time_zone, event_id, earliest,
               row_number() over () as position, exclusion
          from (%s) as waiting
        """
            .formatted(untouched),
        plan,
        limit);
  }
}
