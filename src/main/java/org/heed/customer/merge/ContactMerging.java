package org.heed.customer.merge;

import static org.heed.customer.merge.AccountMerging.other;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.heed.customer.Contact;
import org.heed.customer.ContactDraft;
import org.heed.customer.Contacts;
import org.heed.customer.rules.CustomerLock;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes one contact of two. Whoever asked not to be asked, as either of them, is not asked. */
@Component
class ContactMerging {

  private static final List<String> STATEMENTS =
      List.of(
          """
          update support_ticket set contact_id = :survivor
           where workspace_id = :workspace and contact_id = :merged
          """,
          """
          update customer_order set contact_id = :survivor
           where workspace_id = :workspace and contact_id = :merged
          """,
          """
          insert into usage_fact as kept (workspace_id, contact_id, name, value, reported_at)
          select workspace_id, :survivor, name, value, reported_at from usage_fact
           where workspace_id = :workspace and contact_id = :merged
          on conflict (workspace_id, contact_id, name) do update
             set value = excluded.value, reported_at = excluded.reported_at
           where kept.reported_at < excluded.reported_at
          """,
          "delete from usage_fact where workspace_id = :workspace and contact_id = :merged",
          """
          update consent_entry set contact_id = :survivor
           where workspace_id = :workspace and contact_id = :merged
          """,
          """
          update contact s
             set mail_stopped_at = coalesce(s.mail_stopped_at, m.mail_stopped_at),
                 sms_stopped_at = coalesce(s.sms_stopped_at, m.sms_stopped_at),
                 paused_until = greatest(s.paused_until, m.paused_until)
            from contact m
           where s.workspace_id = :workspace and s.id = :survivor
             and m.workspace_id = :workspace and m.id = :merged
          """,
          """
          update contact_merge set survivor_id = :survivor
           where workspace_id = :workspace and survivor_id = :merged
          """,
          """
          update contact_merge set external_id = nullif(external_id, :external),
                                   email = case when email_key is distinct from lower(:email)
                                                then email end
           where workspace_id = :workspace
             and (external_id = :external or email_key = lower(:email) collate "C")
          """,
          """
          insert into contact_merge (workspace_id, merged_id, survivor_id, external_id, email, name,
                                     reason, merged_at, merged_by)
          values (:workspace, :merged, :survivor, :external, :email, :name, :reason, :now, :by)
          """,
          "delete from contact where workspace_id = :workspace and id = :merged");

  private final JdbcClient jdbc;
  private final Contacts contacts;
  private final Merged gone;
  private final CustomerLock lock;
  private final Outbox outbox;
  private final MergeJobs.Again again;
  private final AuditTrail audit;
  private final Clock clock;

  ContactMerging(
      JdbcClient jdbc,
      Contacts contacts,
      Merged gone,
      CustomerLock lock,
      Outbox outbox,
      MergeJobs.Again again,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.contacts = contacts;
    this.gone = gone;
    this.lock = lock;
    this.outbox = outbox;
    this.again = again;
    this.audit = audit;
    this.clock = clock;
  }

  Contact merged(long id) {
    return contacts
        .find(id)
        .orElseThrow(
            () ->
                gone.contact(id)
                    .<RuntimeException>map(one -> new Conflict(one.sentence()))
                    .orElseGet(() -> new NotFound("There is no contact %d.".formatted(id))));
  }

  Contact survivor(long id) {
    return contacts
        .find(id)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "into",
                    gone.contact(id)
                        .map(Merged.Gone::sentence)
                        .orElse("There is no contact %d.".formatted(id))));
  }

  void merge(MergeOrder order) {
    lock.takeUntilCommit();
    keepStill(order);
    Contact merged = merged(order.mergedId());
    Contact survivor = survivor(order.survivorId());
    ContactDraft draft = ContactField.draft(merged, survivor, order.choices());
    for (String statement : STATEMENTS) {
      jdbc.sql(statement)
          .param("workspace", WorkspaceScope.current())
          .param("merged", merged.id())
          .param("survivor", survivor.id())
          .param("external", other(draft.externalId(), merged.externalId(), survivor.externalId()))
          .param("email", other(draft.email(), merged.email(), survivor.email()))
          .param("name", merged.displayName())
          .param("reason", order.reason())
          .param("by", Actor.current().name())
          .param("now", Timestamp.from(clock.instant()))
          .update();
    }
    contacts.change(survivor.id(), draft);
    keepRefusals(merged, survivor, draft);
    Map<String, Object> details =
        Map.of("merged", merged, "reason", order.reason(), "taken", order.choices());
    audit.record("contact.merged", "contact", Long.toString(survivor.id()), details);
    outbox.publish(new ContactsMerged(WorkspaceScope.current(), merged.id()));
    again.tell("contact", merged.id());
  }

  private void keepStill(MergeOrder order) {
    jdbc.sql(
            """
            select id from contact where workspace_id = ? and id in (?, ?) order by id for update
            """)
        .params(WorkspaceScope.current(), order.mergedId(), order.survivorId())
        .query(Long.class)
        .list();
  }

  private void keepRefusals(Contact merged, Contact survivor, ContactDraft draft) {
    if (merged.optedOutAt() != null) {
      contacts.optOut(survivor.id(), "merge with " + merged.displayName());
    }
    boolean theirAddress = draft.email() != null && draft.email().equals(merged.email());
    if (merged.bouncedAt() != null && theirAddress) {
      contacts.markBounced(List.of(survivor.id()));
    }
  }
}
