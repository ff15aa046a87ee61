package org.heed.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.customer.Upserted.Outcome;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The contacts of the workspace in scope. */
@Component
public class Contacts {

  private final JdbcClient jdbc;
  private final CustomerRows rows;
  private final ContactUpsert upsert;
  private final CustomerChanges changes;
  private final ConsentLedger consent;
  private final AuditTrail audit;

  Contacts(
      JdbcClient jdbc,
      CustomerRows rows,
      ContactUpsert upsert,
      CustomerChanges changes,
      ConsentLedger consent,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.upsert = upsert;
    this.changes = changes;
    this.consent = consent;
    this.audit = audit;
  }

  /** Whether nobody is known yet. */
  public boolean none() {
    return jdbc.sql("select not exists (select from contact where workspace_id = ?)")
        .param(WorkspaceScope.current())
        .query(Boolean.class)
        .single();
  }

  /** The contact with this id. */
  public Optional<Contact> find(long id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  /**
   * The contact with this id.
   *
   * @throws NotFound when there is none in this workspace
   */
  public Contact get(long id) {
    return find(id).orElseThrow(() -> new NotFound("There is no contact %d.".formatted(id)));
  }

  /** The contact with this address, whatever its case; also when a merged one had it. */
  public Optional<Contact> findByEmail(String email) {
    return jdbc.sql(
            """
            select * from contact
             where workspace_id = :workspace
               and id = (select contact_id from contact_address
                          where workspace_id = :workspace and email_key = lower(:email) collate "C")
            """)
        .param("workspace", WorkspaceScope.current())
        .param("email", email.strip())
        .query(rows.contacts())
        .optional();
  }

  /** The contact that carries this id elsewhere, or into which the one that did was merged. */
  public Optional<Contact> findByExternalId(String externalId) {
    return jdbc.sql(
            """
            select * from contact
             where workspace_id = :workspace
               and id = (select contact_id from contact_key
                          where workspace_id = :workspace and external_id = :key)
            """)
        .param("workspace", WorkspaceScope.current())
        .param("key", externalId)
        .query(rows.contacts())
        .optional();
  }

  /** Those of these contacts that exist, in no particular order. */
  public List<Contact> findAll(Collection<Long> ids) {
    return jdbc.sql("select * from contact where workspace_id = ? and id = any (?)")
        .params(WorkspaceScope.current(), ids.toArray(Long[]::new))
        .query(rows.contacts())
        .list();
  }

  /**
   * Stores one contact, recognised by its external id, else by its address; fields that the draft
   * does not say stay as they are. Audited when something changed.
   *
   * @param means where the data comes from, for the consent ledger, such as "api"
   * @throws InvalidInput when id and address belong to different contacts, or the account is
   *     unknown
   */
  @Transactional
  public Upserted upsert(ContactDraft draft, String means) {
    Upserted result = upsertAll(List.of(draft), means).getFirst();
    if (result.reason() != null) {
      throw new InvalidInput("email", result.reason());
    }
    if (result.outcome() != Outcome.UNCHANGED) {
      String action = result.outcome() == Outcome.CREATED ? "contact.created" : "contact.changed";
      audited(action, result.id(), means);
    }
    return result;
  }

  /**
   * Stores a new contact; unlike {@link #upsert} it never changes one that is there.
   *
   * @throws InvalidInput when a contact has this address or external id
   */
  @Transactional
  public long create(ContactDraft draft, String means) {
    if (foresee(List.of(draft)).getFirst().outcome() != Outcome.CREATED) {
      throw new InvalidInput("email", "There is a contact with this address or id already.");
    }
    return upsert(draft, means).id();
  }

  private void audited(String action, long contactId, String means) {
    audit.record(action, "contact", Long.toString(contactId), Map.of("means", means));
  }

  /**
   * As {@link #upsert} for up to some ten thousand contacts. A draft that cannot be stored is
   * refused with its reason and does not stop the others. The caller audits the batch as a whole.
   *
   * @return one result per draft, in their order
   */
  @Transactional
  public List<Upserted> upsertAll(List<ContactDraft> drafts, String means) {
    return upsertAll(drafts, ContactDraft.Defaults.NONE, means);
  }

  /** As {@link #upsertAll(List, String)}, with values for new contacts that lack them. */
  @Transactional
  public List<Upserted> upsertAll(
      List<ContactDraft> drafts, ContactDraft.Defaults defaults, String means) {
    List<Upserted> results = upsert.upsert(drafts, defaults, false);
    consent.apply(drafts, results, means);
    return results;
  }

  /**
   * What {@link #upsertAll} would do; writes nothing, and new contacts have the id 0. An account
   * that would be created first may carry any id.
   */
  @Transactional(readOnly = true)
  public List<Upserted> foresee(List<ContactDraft> drafts) {
    return upsert.upsert(drafts, ContactDraft.Defaults.NONE, true);
  }

  /**
   * Replaces every field except consent; what the draft does not say falls back to its default.
   *
   * @throws NotFound when the contact is not there
   * @throws Conflict when another contact has the address or the external id
   */
  @Transactional
  public void change(long id, ContactDraft draft) {
    Contact before = get(id);
    try {
      changes.replace(id, draft);
    } catch (DuplicateKeyException taken) {
      throw new Conflict("Another contact has this email address or this id.");
    }
    audit.record("contact.changed", "contact", Long.toString(id), Map.of("before", before));
  }

  /**
   * Never ask this person again, from now on; repeating it has no effect.
   *
   * @param means how we know, such as "unsubscribe link"
   * @return whether the person was not opted out before
   */
  @Transactional
  public boolean optOut(long contactId, String means) {
    return consent.optOut(contactId, means);
  }

  /** Takes an opt-out back, for example as undo; returns whether there was one. */
  @Transactional
  public boolean optIn(long contactId, String means) {
    return consent.optIn(contactId, means);
  }

  /** What the contact decided, latest first. */
  public List<ConsentEntry> consent(long contactId) {
    return consent.of(contactId);
  }

  /** Mail to these contacts is refused for good; they are not mailed until the address changes. */
  public void markBounced(Collection<Long> contactIds) {
    changes.markBounced(contactIds);
  }

  /** Sets or clears the promoter flag of several contacts; no audit entry, the answer is one. */
  public void setPromoter(Collection<Long> contactIds, boolean promoter) {
    changes.setContactsPromoter(contactIds, promoter);
  }
}
