package org.heed.customer.merge;

import static org.heed.customer.merge.MergeSteps.other;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.customer.Contact;
import org.heed.customer.ContactDraft;
import org.heed.customer.Contacts;
import org.heed.customer.merge.facts.ContactField;
import org.jspecify.annotations.Nullable;
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

  private final Contacts contacts;
  private final MergeSteps steps;

  ContactMerging(Contacts contacts, MergeSteps steps) {
    this.contacts = contacts;
    this.steps = steps;
  }

  Contact merged(long id) {
    return steps.merged(MergeKind.CONTACT, id, contacts.find(id));
  }

  Contact survivor(long id) {
    return steps.survivor(MergeKind.CONTACT, id, contacts.find(id));
  }

  void merge(MergeOrder order) {
    steps.keepStill(MergeKind.CONTACT, order);
    Contact merged = merged(order.mergedId());
    Contact survivor = survivor(order.survivorId());
    ContactDraft draft = ContactField.draft(merged, survivor, order.choices());
    Map<String, @Nullable Object> known = new HashMap<>();
    known.put("external", other(draft.externalId(), merged.externalId(), survivor.externalId()));
    known.put("email", other(draft.email(), merged.email(), survivor.email()));
    known.put("name", merged.displayName());
    steps.run(STATEMENTS, order, known);
    contacts.change(survivor.id(), draft);
    keepRefusals(merged, survivor, draft);
    steps.tell(MergeKind.CONTACT, order, merged);
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
