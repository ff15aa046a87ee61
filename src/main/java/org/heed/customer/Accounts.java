package org.heed.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.heed.customer.place.MeasurePointTree;
import org.heed.customer.place.MeasurePoints;
import org.heed.customer.rules.CustomerLock;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Users;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the workspace in scope. */
@Component
public class Accounts {

  private final JdbcClient jdbc;
  private final CustomerRows rows;
  private final AccountUpsert upsert;
  private final CustomerLock lock;
  private final Users users;
  private final MeasurePoints points;
  private final AuditTrail audit;
  private final CustomerChanges changes;

  Accounts(
      JdbcClient jdbc,
      CustomerRows rows,
      AccountUpsert upsert,
      CustomerLock lock,
      Users users,
      MeasurePoints points,
      AuditTrail audit,
      CustomerChanges changes) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.upsert = upsert;
    this.lock = lock;
    this.users = users;
    this.points = points;
    this.audit = audit;
    this.changes = changes;
  }

  /** The account with this id. */
  public Optional<Account> find(long id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  /**
   * The account with this id.
   *
   * @throws NotFound when there is none in this workspace
   */
  public Account get(long id) {
    return find(id).orElseThrow(() -> new NotFound("There is no account %d.".formatted(id)));
  }

  /** The account that carries this id elsewhere, or into which the one that did was merged. */
  public Optional<Account> findByExternalId(String externalId) {
    return jdbc.sql(
            """
            select * from account
             where workspace_id = :workspace
               and id = (select account_id from account_key
                          where workspace_id = :workspace and external_id = :key)
            """)
        .param("workspace", WorkspaceScope.current())
        .param("key", externalId)
        .query(rows.accounts())
        .optional();
  }

  /** Those of these accounts that exist, in no particular order. */
  public List<Account> findAll(Collection<Long> ids) {
    return jdbc.sql("select * from account where workspace_id = ? and id = any (?)")
        .params(WorkspaceScope.current(), ids.toArray(Long[]::new))
        .query(rows.accounts())
        .list();
  }

  /**
   * Stores one account, recognised by its external id, else by its name; fields that the draft does
   * not say stay as they are. Audited when something changed.
   *
   * @throws InvalidInput when the owner is no user of this workspace
   */
  @Transactional
  public Upserted upsert(AccountDraft draft) {
    Upserted result = upsertAll(List.of(draft)).getFirst();
    if (result.outcome() != Upserted.Outcome.UNCHANGED) {
      String action =
          result.outcome() == Upserted.Outcome.CREATED ? "account.created" : "account.changed";
      audit.record(action, "account", Long.toString(result.id()), Map.of("name", draft.nameOrId()));
    }
    return result;
  }

  /**
   * Stores a new account; unlike {@link #upsert} it never changes one that is there.
   *
   * @throws InvalidInput when an account is known by this external id or, without one, this name
   */
  @Transactional
  public long create(AccountDraft draft) {
    if (foresee(List.of(draft)).getFirst().outcome() != Upserted.Outcome.CREATED) {
      String field = draft.externalId() == null ? "name" : "externalId";
      throw new InvalidInput(field, "There is an account of this name or id already.");
    }
    return upsert(draft).id();
  }

  /**
   * As {@link #upsert} for up to some ten thousand accounts in a fixed number of statements;
   * several drafts of one account are merged, later values winning. The caller audits the batch as
   * a whole.
   *
   * @return one result per draft, in their order
   */
  @Transactional
  public List<Upserted> upsertAll(List<AccountDraft> drafts) {
    requireKnown(drafts);
    lock.takeUntilCommit();
    return upsert.upsert(drafts, false);
  }

  /** What {@link #upsertAll} would do; writes nothing, and new accounts have the id 0. */
  @Transactional(readOnly = true)
  public List<Upserted> foresee(List<AccountDraft> drafts) {
    requireKnown(drafts);
    return upsert.upsert(drafts, true);
  }

  private void requireKnown(List<AccountDraft> drafts) {
    requireOwners(drafts);
    List<Long> pointIds =
        drafts.stream()
            .map(AccountDraft::measurePointId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (!pointIds.isEmpty()) {
      MeasurePointTree tree = points.tree();
      for (Long id : pointIds) {
        if (tree.find(id).isEmpty()) {
          throw new InvalidInput("measurePoint", "There is no measure point %d.".formatted(id));
        }
      }
    }
  }

  private void requireOwners(List<AccountDraft> drafts) {
    drafts.stream()
        .map(AccountDraft::ownerId)
        .filter(Objects::nonNull)
        .distinct()
        .filter(owner -> users.find(owner).isEmpty())
        .findFirst()
        .ifPresent(
            owner -> {
              throw new InvalidInput("ownerId", "There is no user %d.".formatted(owner));
            });
  }

  /**
   * Replaces every field of an account; what the draft does not say is cleared.
   *
   * @throws NotFound when the account is not there
   * @throws Conflict when another account carries the external id
   */
  @Transactional
  public void change(long id, AccountDraft draft) {
    requireKnown(List.of(draft));
    Account before = get(id);
    try {
      changes.replace(id, draft);
    } catch (DuplicateKeyException taken) {
      throw new Conflict("Another account has the id “%s”.".formatted(draft.externalId()));
    }
    audit.record("account.changed", "account", Long.toString(id), Map.of("before", before));
  }

  /** Sets or clears the promoter flag of several accounts; no audit entry, the answer is one. */
  public void setPromoter(Collection<Long> ids, boolean promoter) {
    changes.setAccountsPromoter(ids, promoter);
  }
}
