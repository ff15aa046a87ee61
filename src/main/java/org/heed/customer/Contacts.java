package org.heed.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.customer.rules.CustomerLock;
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
  private final ContactChanges changes;
  private final ConsentLedger consent;
  private final CustomerLock lock;
  private final AuditTrail audit;

  Contacts(
      JdbcClient jdbc,
      CustomerRows rows,
      ContactUpsert upsert,
      ContactChanges changes,
      ConsentLedger consent,
      CustomerLock lock,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.upsert = upsert;
    this.changes = changes;
    this.consent = consent;
    this.lock = lock;
    this.audit = audit;
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

  /** The contact with this address, whatever its case. */
  public Optional<Contact> findByEmail(String email) {
    return jdbc.sql(
            """
            select * from contact where workspace_id = ? and email_key = (select lower(?) collate "C")
            """)
        .params(WorkspaceScope.current(), email.strip())
        .query(rows.contacts())
        .optional();
  }

  /** The contact that carries this id in the system it came from. */
  public Optional<Contact> findByExternalId(String externalId) {
    return jdbc.sql("select * from contact where workspace_id = ? and external_id = ?")
        .params(WorkspaceScope.current(), externalId)
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
    if (result.outcome() != Upserted.Outcome.UNCHANGED) {
      String action =
          result.outcome() == Upserted.Outcome.CREATED ? "contact.created" : "contact.changed";
      audited(action, result.id(), means);
    }
    return result;
  }

  private void audited(String action, long contactId, String means) {
    audit.record(action, "contact", Long.toString(contactId), Map.of("means", means));
  }

  /**
   * As {@link #upsert} for up to some ten thousand contacts in a fixed number of statements. A
   * draft that cannot be stored is refused with its reason and does not stop the others. The caller
   * audits the batch as a whole.
   *
   * @return one result per draft, in their order
   */
  @Transactional
  public List<Upserted> upsertAll(List<ContactDraft> drafts, String means) {
    return upsertAll(drafts, ContactDraft.Defaults.NONE, means);
  }

  /**
   * As {@link #upsertAll(List, String)}, with values for new contacts whose draft does not say
   * them.
   *
   * @return one result per draft, in their order
   */
  @Transactional
  public List<Upserted> upsertAll(
      List<ContactDraft> drafts, ContactDraft.Defaults defaults, String means) {
    lock.takeUntilCommit();
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
   * Replaces every field of a contact except consent; what the draft does not say is cleared, and
   * language and zone fall back to their defaults.
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
    boolean changed = consent.optOut(List.of(contactId), means) > 0;
    if (changed) {
      audited("contact.opted_out", contactId, means);
    }
    return changed;
  }

  /** Takes an opt-out back, for example as undo; returns whether there was one. */
  @Transactional
  public boolean optIn(long contactId, String means) {
    boolean changed = consent.optIn(contactId, means);
    if (changed) {
      audited("contact.opted_in", contactId, means);
    }
    return changed;
  }

  /** The contact's decisions about being asked, latest first. */
  public List<ConsentEntry> consent(long contactId) {
    return consent.of(contactId);
  }

  /** Mail to these contacts is refused for good; they are not mailed until the address changes. */
  public void markBounced(Collection<Long> contactIds) {
    changes.markBounced(contactIds);
  }

  /** Sets or clears the promoter flag of several contacts; no audit entry, the answer is one. */
  public void setPromoter(Collection<Long> contactIds, boolean promoter) {
    changes.setPromoter(contactIds, promoter);
  }
}
