package org.heed.followup.merged;

import java.util.List;
import org.heed.customer.merge.ContactsMerged;
import org.heed.customer.merge.Rekeying;
import org.heed.platform.outbox.EventConsumer;
import org.springframework.stereotype.Component;

/**
 * Moves cases, favours and marks of merged contacts. Of two favours under way for one person, the
 * one that came further goes on.
 */
@Component
class CasesOfMergedContacts implements EventConsumer<ContactsMerged> {

  private static final List<String> TABLES =
      List.of("follow_up_case", "answer_mark", "case_recovery", "advocacy");

  /** All that is under way for a person, as one or as two, the furthest first. */
  private static final String UNDER_WAY =
      """
      with running as (
        select a.id, a.state,
               row_number() over (
                 partition by coalesce(m.survivor_id, a.contact_id)
                 order by array_position(array['agreed', 'asked', 'identified'], a.state),
                          a.asked_at, a.id) as place
          from advocacy a
          left join contact_merge m on m.workspace_id = a.workspace_id and m.merged_id = a.contact_id
         where a.workspace_id = :workspace and a.state in ('identified', 'asked', 'agreed')
           and coalesce(m.survivor_id, a.contact_id) in (
                 select survivor_id from contact_merge
                  where workspace_id = :workspace and merged_id = any (:merged))
      )
      """;

  private static final List<String> STATEMENTS =
      List.of(
          UNDER_WAY
              + """
              delete from advocacy a using running r
               where a.workspace_id = :workspace and a.id = r.id and r.place > 1
                 and r.state = 'identified'
              """,
          UNDER_WAY
              + """
              update advocacy a
                 set state = 'declined', ended_at = :now, revision = a.revision + 1,
                     note = concat_ws(' ', nullif(a.note, ''),
                                      'Ended by a merge: the same person was asked as well.')
                from running r
               where a.workspace_id = :workspace and a.id = r.id and r.place > 1
              """,
          """
          insert into advocacy_touch as kept (workspace_id, contact_id, asked_at)
          select t.workspace_id, m.survivor_id, max(t.asked_at)
            from advocacy_touch t
            join contact_merge m on m.workspace_id = t.workspace_id and m.merged_id = t.contact_id
           where t.workspace_id = :workspace and t.contact_id = any (:merged)
           group by t.workspace_id, m.survivor_id order by m.survivor_id
          on conflict (workspace_id, contact_id) do update
             set asked_at = greatest(kept.asked_at, excluded.asked_at)
          """,
          """
          delete from advocacy_touch where workspace_id = :workspace and contact_id = any (:merged)
          """);

  private final Rekeying rows;

  CasesOfMergedContacts(Rekeying rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "followup.merged.contacts";
  }

  @Override
  public Class<ContactsMerged> type() {
    return ContactsMerged.class;
  }

  @Override
  public void handle(long workspaceId, List<ContactsMerged> events) {
    List<Long> merged = events.stream().map(ContactsMerged::mergedId).distinct().toList();
    rows.contacts(merged, STATEMENTS);
    TABLES.forEach(table -> rows.contacts(table, merged));
  }
}
