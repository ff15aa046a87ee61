package org.heed.program.planning;

import java.util.List;
import org.heed.program.settings.RoleShare;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** So many people of each role per account: not more, and these before others. */
@Component
class RoleRules {

  private final JdbcClient jdbc;

  RoleRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Leaves out who is beyond the most of a role, and marks who is within the least. */
  void apply(Plan plan) {
    List<RoleShare> shares = plan.rules().coverage();
    if (!shares.isEmpty()) {
      jdbc.sql(
              """
              update planning_candidate p
                 set must = ranked.rank <= share.least,
                     reason = case when ranked.rank > share.most then 'role_covered' end
                from (select c.contact_id, role,
                             row_number() over (partition by account_id, role
                                                order by touched_on nulls first,
                                                hashint8extended(c.contact_id, :touchpoint)) as rank
                        from planning_candidate c
                        left join last_touch l
                               on l.workspace_id = :workspace and l.contact_id = c.contact_id
                       where reason is null and account_id is not null
                         and (:quiet = 0 or touched_on is null
                              or touched_on <= c.due_on - :quiet)) as ranked
                join unnest(:roles::text[], :least::int[], :most::int[]) as share (role, least, most)
                  on share.role = ranked.role
               where p.contact_id = ranked.contact_id
              """)
          .params(plan.parameters())
          .param("roles", shares.stream().map(one -> one.role().key()).toArray(String[]::new))
          .param("least", shares.stream().map(RoleShare::least).toArray(Integer[]::new))
          .param("most", shares.stream().map(RoleShare::most).toArray(Integer[]::new))
          .update();
    }
  }
}
