package org.heed.customer.merge;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heed.customer.Account;
import org.heed.customer.AccountDraft;
import org.heed.customer.Accounts;
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

/** Makes one account of two: what belongs to this module at once, the rest as news. */
@Component
class AccountMerging {

  private static final List<String> STATEMENTS =
      List.of(
          """
          update contact set account_id = :survivor, updated_at = :now
           where workspace_id = :workspace and account_id = :merged
          """,
          """
          update account_outcome o set account_id = :survivor
           where workspace_id = :workspace and account_id = :merged
             and not exists (select from account_outcome s
                              where s.workspace_id = o.workspace_id and s.account_id = :survivor
                                and s.kind = o.kind and s.happened_on = o.happened_on)
          """,
          """
          delete from account_outcome where workspace_id = :workspace and account_id = :merged
          """,
          """
          update account_merge set survivor_id = :survivor
           where workspace_id = :workspace and survivor_id = :merged
          """,
          """
          update account_merge set external_id = null
           where workspace_id = :workspace and external_id = :external
          """,
          """
          insert into account_merge (workspace_id, merged_id, survivor_id, external_id, name, reason,
                                     merged_at, merged_by)
          values (:workspace, :merged, :survivor, :external, :name, :reason, :now, :by)
          """,
          "delete from account where workspace_id = :workspace and id = :merged");

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Merged gone;
  private final CustomerLock lock;
  private final Outbox outbox;
  private final MergeJobs.Again again;
  private final AuditTrail audit;
  private final Clock clock;

  AccountMerging(
      JdbcClient jdbc,
      Accounts accounts,
      Merged gone,
      CustomerLock lock,
      Outbox outbox,
      MergeJobs.Again again,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.gone = gone;
    this.lock = lock;
    this.outbox = outbox;
    this.again = again;
    this.audit = audit;
    this.clock = clock;
  }

  Account merged(long id) {
    return accounts
        .find(id)
        .orElseThrow(
            () ->
                gone.account(id)
                    .<RuntimeException>map(one -> new Conflict(one.sentence()))
                    .orElseGet(() -> new NotFound("There is no account %d.".formatted(id))));
  }

  Account survivor(long id) {
    return accounts
        .find(id)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "into",
                    gone.account(id)
                        .map(Merged.Gone::sentence)
                        .orElse("There is no account %d.".formatted(id))));
  }

  void merge(MergeOrder order) {
    lock.takeUntilCommit();
    keepStill(order);
    Account merged = merged(order.mergedId());
    Account survivor = survivor(order.survivorId());
    AccountDraft draft = AccountField.draft(merged, survivor, order.choices());
    for (String statement : STATEMENTS) {
      jdbc.sql(statement)
          .param("workspace", WorkspaceScope.current())
          .param("merged", merged.id())
          .param("survivor", survivor.id())
          .param("external", other(draft.externalId(), merged.externalId(), survivor.externalId()))
          .param("name", other(draft.name(), merged.name(), survivor.name()))
          .param("reason", order.reason())
          .param("by", Actor.current().name())
          .param("now", Timestamp.from(clock.instant()))
          .update();
    }
    accounts.change(survivor.id(), draft);
    Map<String, Object> details =
        Map.of("merged", merged, "reason", order.reason(), "taken", order.choices());
    audit.record("account.merged", "account", Long.toString(survivor.id()), details);
    outbox.publish(new AccountsMerged(WorkspaceScope.current(), merged.id()));
    again.tell("account", merged.id());
  }

  /** Whoever is about to give one of them a contact is waited for, or waits. */
  private void keepStill(MergeOrder order) {
    jdbc.sql(
            """
            select id from account where workspace_id = ? and id in (?, ?) order by id for update
            """)
        .params(WorkspaceScope.current(), order.mergedId(), order.survivorId())
        .query(Long.class)
        .list();
  }

  /** What the two are called beside what the one that stays is called. */
  static <T> @org.jspecify.annotations.Nullable T other(
      @org.jspecify.annotations.Nullable T kept,
      @org.jspecify.annotations.Nullable T merged,
      @org.jspecify.annotations.Nullable T survivor) {
    return Objects.equals(kept, merged) && !Objects.equals(kept, survivor) ? survivor : merged;
  }
}
