package org.heed.program;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.clock.Touches;
import org.heed.program.settings.Exclusions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a touchpoint's exclusions say of surveys that were planned before: since then an address may
 * have been put on the list of those never to ask, an account may have left, a ticket may be open.
 * What contacts do themselves, such as opting out, is looked at by {@link DueMails}.
 */
@Component
class LateExclusions {

  private static final String REACHED =
      """
      select * from (
        select due.id,
               case when c.email_key in (select entry from never_ask where workspace_id = :workspace)
                      or '@' || split_part(c.email_key, '@', 2)
                         in (select entry from never_ask where workspace_id = :workspace)
                    then 'the address is on the list of those never to ask'
                    when a.churned_on <= :today::date
                     and a.churned_on > :today::date - due.churned_days
                    then 'the account left'
                    when due.consent
                     and coalesce((select decision from consent_entry
                                    where workspace_id = :workspace and contact_id = c.id
                                    order by id desc limit 1), '') not in ('agreed', 'opted_in')
                    then 'there is no consent'
                    when due.tickets
                     and exists (select from support_ticket
                                  where workspace_id = :workspace and contact_id = c.id
                                    and closed_at is null)
                    then 'a ticket of theirs is open'
               end as reason
          from unnest(:ids::bigint[], :contacts::bigint[], :churned::int[], :consent::boolean[],
                      :tickets::boolean[]) as due (id, contact_id, churned_days, consent, tickets)
         cross join lateral (select id, account_id, email_key from contact
                              where workspace_id = :workspace and id = due.contact_id offset 0) as c
          left join lateral (select churned_on from account
                              where workspace_id = :workspace and id = c.account_id offset 0) as a
            on true) as looked
       where reason is not null
      """;

  private final JdbcClient jdbc;
  private final Touchpoints touchpoints;
  private final Touches touches;

  LateExclusions(JdbcClient jdbc, Touchpoints touchpoints, Touches touches) {
    this.jdbc = jdbc;
    this.touchpoints = touchpoints;
    this.touches = touches;
  }

  /**
   * Calls off the planned ones that an exclusion has reached, with the reason; gives the others.
   */
  List<Invitation> callOff(List<Invitation> planned, LocalDate today) {
    Map<Long, String> reached = reached(planned, today);
    if (reached.isEmpty()) {
      return planned;
    }
    jdbc.sql(
            """
            update invitation i set state = 'cancelled', error = reached.reason
              from unnest(:ids::bigint[], :reasons::text[]) as reached (id, reason)
             where i.workspace_id = :workspace and i.id = reached.id
            """)
        .param("ids", reached.keySet().toArray(Long[]::new))
        .param("reasons", reached.values().toArray(String[]::new))
        .param("workspace", WorkspaceScope.current())
        .update();
    touches.recount(
        planned.stream()
            .filter(one -> reached.containsKey(one.id()))
            .map(one -> one.recipient().contactId())
            .toList());
    return planned.stream().filter(one -> !reached.containsKey(one.id())).toList();
  }

  /** Why invitations must not leave any more, by id. */
  Map<Long, String> reached(List<Invitation> due, LocalDate today) {
    Map<Long, String> reached = new LinkedHashMap<>();
    if (!due.isEmpty()) {
      List<Exclusions> rules = rules(due);
      jdbc.sql(REACHED)
          .param("workspace", WorkspaceScope.current())
          .param("today", Date.valueOf(today))
          .param("ids", DueMails.ids(due))
          .param(
              "contacts", due.stream().map(one -> one.recipient().contactId()).toArray(Long[]::new))
          .param("churned", rules.stream().map(Exclusions::churnedDays).toArray(Integer[]::new))
          .param("consent", rules.stream().map(Exclusions::withoutConsent).toArray(Boolean[]::new))
          .param("tickets", rules.stream().map(Exclusions::openTicket).toArray(Boolean[]::new))
          .query(
              row -> {
                reached.put(row.getLong("id"), row.getString("reason"));
              });
    }
    return reached;
  }

  /** Those of each one's touchpoint, in order. */
  private List<Exclusions> rules(List<Invitation> due) {
    Map<Long, Exclusions> byTouchpoint =
        touchpoints.running().stream()
            .collect(Collectors.toMap(Touchpoint::id, one -> one.settings().rules().exclusions()));
    return due.stream()
        .map(one -> byTouchpoint.getOrDefault(one.touchpointId(), Exclusions.USUAL))
        .toList();
  }
}
