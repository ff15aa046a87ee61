package org.heed.customer;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plain updates of accounts and contacts. */
@Component
class CustomerChanges {

  private final JdbcClient jdbc;
  private final CustomerRows rows;
  private final Workspaces workspaces;
  private final Clock clock;

  CustomerChanges(JdbcClient jdbc, CustomerRows rows, Workspaces workspaces, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  void replace(long id, AccountDraft draft) {
    jdbc.sql(
            """
            update account
               set external_id = ?, name = ?, owner_id = ?, segment = ?, tier = ?, annual_revenue = ?,
                   currency = ?, region = coalesce(?, ''), lifecycle_stage = ?, started_on = ?,
                   renewal_on = ?, churned_on = ?, measure_point_id = ?, attributes = coalesce(?::jsonb, '{}'), updated_at = ?
             where workspace_id = ? and id = ?
            """)
        .param(draft.externalId())
        .param(draft.nameOrId())
        .param(draft.ownerId())
        .param(draft.segment())
        .param(draft.tier() == null ? null : draft.tier().name())
        .param(draft.annualRevenue())
        .param(draft.currency())
        .param(draft.region())
        .param(draft.lifecycleStage())
        .param(draft.startedOn())
        .param(draft.renewalOn())
        .param(draft.churnedOn())
        .param(draft.measurePointId())
        .param(rows.attributes(draft.attributes()))
        .params(Timestamp.from(clock.instant()), WorkspaceScope.current(), id)
        .update();
  }

  void replace(long id, ContactDraft draft) {
    requireAccount(draft.accountId());
    jdbc.sql(
            """
            update contact
               set external_id = :externalId, account_id = :account, phone = :phone,
                   name = coalesce(:name, ''), account_role = :role,
                   language = coalesce(:language, 'en'), time_zone = coalesce(:timeZone, :zone),
                   attributes = coalesce(:attributes::jsonb, '{}'), email = :email,
                   bounced_at = case when lower(:email) = email_key then bounced_at end,
                   updated_at = :now
             where workspace_id = :workspace and id = :id
            """)
        .param("externalId", draft.externalId())
        .param("account", draft.accountId())
        .param("phone", draft.phone())
        .param("name", draft.name())
        .param("role", draft.role() == null ? null : draft.role().key())
        .param("language", draft.language())
        .param("timeZone", draft.timeZone())
        .param("zone", workspaces.current().timeZone().getId())
        .param("attributes", rows.attributes(draft.attributes()))
        .param("email", draft.email())
        .param("now", Timestamp.from(clock.instant()))
        .param("workspace", WorkspaceScope.current())
        .param("id", id)
        .update();
  }

  private void requireAccount(@Nullable Long accountId) {
    boolean known =
        accountId == null
            || jdbc.sql("select count(*) from account where workspace_id = ? and id = ?")
                    .params(WorkspaceScope.current(), accountId)
                    .query(Integer.class)
                    .single()
                == 1;
    if (!known) {
      throw new InvalidInput("account", "There is no account %d.".formatted(accountId));
    }
  }

  void markBounced(Collection<Long> ids) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql(
            """
            update contact set bounced_at = ?, updated_at = ?
             where workspace_id = ? and id = any (?) and bounced_at is null
            """)
        .params(now, now, WorkspaceScope.current(), ids.toArray(Long[]::new))
        .update();
  }

  void setContactsPromoter(Collection<Long> ids, boolean promoter) {
    jdbc.sql(
            """
            update contact set promoter = ?, updated_at = ?
             where workspace_id = ? and id = any (?) and promoter <> ?
            """)
        .params(promoter, Timestamp.from(clock.instant()), WorkspaceScope.current())
        .params(ids.toArray(Long[]::new), promoter)
        .update();
  }

  void setAccountsPromoter(Collection<Long> ids, boolean promoter) {
    jdbc.sql(
            """
            update account set promoter = ?, updated_at = ?
             where workspace_id = ? and id = any (?) and promoter <> ?
            """)
        .params(promoter, Timestamp.from(clock.instant()), WorkspaceScope.current())
        .params(ids.toArray(Long[]::new), promoter)
        .update();
  }
}
