package org.heed.program.merged;

import java.util.List;
import org.heed.customer.merge.ContactsMerged;
import org.heed.customer.merge.Rekeying;
import org.heed.platform.outbox.EventConsumer;
import org.springframework.stereotype.Component;

/**
 * Moves what was planned for and sent to merged contacts. Who would now get the same survey twice
 * gets it once.
 */
@Component
class AskedAsTwo implements EventConsumer<ContactsMerged> {

  private static final List<String> STATEMENTS =
      List.of(
          """
          insert into last_touch as kept (workspace_id, contact_id, touched_on)
          select l.workspace_id, m.survivor_id, max(l.touched_on)
            from last_touch l
            join contact_merge m on m.workspace_id = l.workspace_id and m.merged_id = l.contact_id
           where l.workspace_id = :workspace and l.contact_id = any (:merged)
           group by l.workspace_id, m.survivor_id order by m.survivor_id
          on conflict (workspace_id, contact_id) do update
             set touched_on = greatest(kept.touched_on, excluded.touched_on)
          """,
          "delete from last_touch where workspace_id = :workspace and contact_id = any (:merged)",
          """
          insert into suppression (workspace_id, run_id, contact_id, reason)
          select s.workspace_id, s.run_id, m.survivor_id, s.reason
            from suppression s
            join contact_merge m on m.workspace_id = s.workspace_id and m.merged_id = s.contact_id
           where s.workspace_id = :workspace and s.contact_id = any (:merged)
          on conflict do nothing
          """,
          "delete from suppression where workspace_id = :workspace and contact_id = any (:merged)",
          """
          insert into event_decision (workspace_id, touchpoint_id, event_id, contact_id, outcome,
                                      decided_at)
          select d.workspace_id, d.touchpoint_id, d.event_id, m.survivor_id, d.outcome, d.decided_at
            from event_decision d
            join contact_merge m on m.workspace_id = d.workspace_id and m.merged_id = d.contact_id
           where d.workspace_id = :workspace and d.contact_id = any (:merged)
          on conflict do nothing
          """,
          """
          delete from event_decision where workspace_id = :workspace and contact_id = any (:merged)
          """,
          """
          update invitation i
             set state = 'cancelled', error = 'the same person is asked by another invitation'
           where i.workspace_id = :workspace and i.state = 'planned'
             and i.contact_id in (select survivor_id from contact_merge
                                   where workspace_id = :workspace and merged_id = any (:merged))
             and exists (select from invitation o
                          where o.workspace_id = i.workspace_id and o.contact_id = i.contact_id
                            and o.touchpoint_id = i.touchpoint_id and o.id <> i.id
                            and (o.state = 'planned' and o.id < i.id or o.state = 'sending'
                                 or o.state in ('sent', 'unknown') and o.closes_at > :now))
          """);

  private final Rekeying rows;

  AskedAsTwo(Rekeying rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "program.merged.contacts";
  }

  @Override
  public Class<ContactsMerged> type() {
    return ContactsMerged.class;
  }

  @Override
  public void handle(long workspaceId, List<ContactsMerged> events) {
    List<Long> merged = events.stream().map(ContactsMerged::mergedId).distinct().toList();
    rows.contacts(InvitationsOfMerged.INVITATIONS, merged);
    rows.contacts(merged, STATEMENTS);
  }
}
