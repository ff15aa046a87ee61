package org.heed.customer;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.customer.ConsentEntry.Decision;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What contacts decided about being asked. Every change of their state is a line here. */
@Component
class ConsentLedger {

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  ConsentLedger(JdbcClient jdbc, Outbox outbox, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Notes what stored drafts say about consent. */
  void apply(List<ContactDraft> drafts, List<Upserted> results, String means) {
    List<Long> agreed = decided(drafts, results, Decision.AGREED);
    List<Long> optedOut = decided(drafts, results, Decision.OPTED_OUT);
    if (!agreed.isEmpty()) {
      agree(agreed, means);
    }
    if (!optedOut.isEmpty()) {
      optOut(optedOut, means);
    }
  }

  private static List<Long> decided(
      List<ContactDraft> drafts, List<Upserted> results, Decision decision) {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).consent() == decision && results.get(i).accepted()) {
        ids.add(results.get(i).id());
      }
    }
    return ids;
  }

  /** Opts a contact out, audited; false when that was so already. */
  boolean optOut(long contactId, String means) {
    boolean changed = optOut(List.of(contactId), means) > 0;
    if (changed) {
      audited("contact.opted_out", contactId, means);
    }
    return changed;
  }

  private void audited(String action, long contactId, String means) {
    audit.record(action, "contact", Long.toString(contactId), Map.of("means", means));
  }

  /**
   * Opts out those of the contacts that have not yet; returns how many that were. Links that a
   * merged contact once got hold for the one that stayed.
   */
  private int optOut(Collection<Long> contactIds, String means) {
    List<Long> changed =
        jdbc.sql(
                """
                with changed as (
                  update contact set opted_out_at = :now, updated_at = :now
                   where workspace_id = :workspace and opted_out_at is null
                     and (id = any (:ids)
                          or id in (select survivor_id from contact_merge
                                     where workspace_id = :workspace and merged_id = any (:ids)))
                  returning id),
                noted as (
                  insert into consent_entry (workspace_id, contact_id, channel, decision, means, at)
                  select :workspace, id, 'all', 'opted_out', :means, :now from changed)
                select id from changed order by id
                """)
            .param("now", now())
            .param("workspace", WorkspaceScope.current())
            .param("ids", contactIds.toArray(Long[]::new))
            .param("means", means)
            .query(Long.class)
            .list();
    long workspace = WorkspaceScope.current();
    outbox.publishAll(
        changed.stream().map(id -> new ContactOptedOut(workspace, id, means)).toList());
    return changed.size();
  }

  /** Takes an opt-out back, audited; false when there was none. */
  boolean optIn(long contactId, String means) {
    boolean changed =
        jdbc.sql(
                    """
                    update contact set opted_out_at = null, updated_at = :now
                     where workspace_id = :workspace and id = :id and opted_out_at is not null
                    """)
                .param("now", now())
                .param("workspace", WorkspaceScope.current())
                .param("id", contactId)
                .update()
            > 0;
    if (changed) {
      note(contactId, Decision.OPTED_IN, means);
      audited("contact.opted_in", contactId, means);
    }
    return changed;
  }

  private void note(long contactId, Decision decision, String means) {
    jdbc.sql(
            """
            insert into consent_entry (workspace_id, contact_id, channel, decision, means, at)
            values (?, ?, 'all', ?, ?, ?)
            """)
        .params(WorkspaceScope.current(), contactId, key(decision), means, now())
        .update();
  }

  /** Notes an agreement for those contacts whose last word is not that already. */
  private void agree(Collection<Long> contactIds, String means) {
    jdbc.sql(
            """
            insert into consent_entry (workspace_id, contact_id, channel, decision, means, at)
            select :workspace, asked.id, 'all', 'agreed', :means, :now
              from unnest(:ids::bigint[]) as asked (id)
             where (select decision from consent_entry
                     where workspace_id = :workspace and contact_id = asked.id
                     order by id desc limit 1) is distinct from 'agreed'
            """)
        .param("workspace", WorkspaceScope.current())
        .param("means", means)
        .param("now", now())
        .param("ids", contactIds.toArray(Long[]::new))
        .update();
  }

  /** The contact's decisions, latest first. */
  List<ConsentEntry> of(long contactId) {
    return jdbc.sql(
            """
            select channel, decision, means, at from consent_entry
             where workspace_id = ? and contact_id = ? order by id desc
            """)
        .params(WorkspaceScope.current(), contactId)
        .query(
            (row, number) ->
                new ConsentEntry(
                    row.getString("channel"),
                    Decision.valueOf(row.getString("decision").toUpperCase(Locale.ROOT)),
                    row.getString("means"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  private static String key(Decision decision) {
    return decision.name().toLowerCase(Locale.ROOT);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
