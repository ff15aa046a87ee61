package org.heed.customer;

import static org.heed.customer.CustomerRows.column;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heed.customer.Upserted.Outcome;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores many accounts in a fixed number of statements. An account is recognised by its external
 * id, else by its name whatever its case; an account known by name only adopts the external id.
 * What names a merged account leads to the one that stayed, and changes nothing about it: else the
 * two rows of a file that still knows both would overwrite each other for ever.
 */
@Component
class AccountUpsert {

  /** The drafts as rows; every parameter is a text array. */
  private static final String DRAFTS =
      """
      unnest(:ids::bigint[], :externalIds::text[], :names::text[], :owners::bigint[], :segments::text[],
             :tiers::text[], :revenues::bigint[], :currencies::text[], :regions::text[], :stages::text[],
             :started::date[], :renewals::date[], :churned::date[], :points::bigint[], :attributes::jsonb[])
        as draft (id, external_id, name, owner_id, segment, tier, annual_revenue, currency, region,
                  lifecycle_stage, started_on, renewal_on, churned_on, measure_point_id, attributes)
      """;

  /** The account as it would be: what the draft does not say stays. */
  private static final String MERGED =
      """
      (coalesce(draft.external_id, account.external_id), coalesce(draft.name, account.name),
       coalesce(draft.owner_id, account.owner_id), coalesce(draft.segment, account.segment),
       coalesce(draft.tier, account.tier), coalesce(draft.annual_revenue, account.annual_revenue),
       coalesce(draft.currency, account.currency), coalesce(draft.region, account.region),
       coalesce(draft.lifecycle_stage, account.lifecycle_stage),
       coalesce(draft.started_on, account.started_on), coalesce(draft.renewal_on, account.renewal_on),
       coalesce(draft.churned_on, account.churned_on),
       coalesce(draft.measure_point_id, account.measure_point_id),
       account.attributes || coalesce(draft.attributes, '{}'))
      """;

  private static final String FIELDS =
      """
      external_id, name, owner_id, segment, tier, annual_revenue, currency, region,
      lifecycle_stage, started_on, renewal_on, churned_on, measure_point_id, attributes
      """;

  private static final String DIFFERS =
      """
      account.workspace_id = :workspace and account.id = draft.id
        and (account.external_id, account.name, account.owner_id, account.segment, account.tier,
             account.annual_revenue, account.currency::text, account.region, account.lifecycle_stage,
             account.started_on, account.renewal_on, account.churned_on,
             account.measure_point_id, account.attributes)
            is distinct from
      """
          + MERGED;

  private final JdbcClient jdbc;
  private final CustomerRows rows;
  private final Clock clock;

  AccountUpsert(JdbcClient jdbc, CustomerRows rows, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Stores the drafts, or with {@code dryRun} only says what would happen. Several drafts of one
   * account are merged, later values winning.
   *
   * @return one result per draft, in their order
   */
  List<Upserted> upsert(List<AccountDraft> drafts, boolean dryRun) {
    Merging merging = Merging.of(drafts);
    List<AccountDraft> distinct = merging.distinct();
    Resolved resolved = resolve(distinct);
    @Nullable Long[] known = resolved.known();
    Set<Long> changed = new HashSet<>(update(distinct, resolved.changeable(), dryRun));
    Map<Integer, Long> created = dryRun ? Map.of() : insert(distinct, known);
    List<Upserted> results = new ArrayList<>();
    for (int i = 0; i < distinct.size(); i++) {
      Long id = known[i];
      if (id == null) {
        results.add(new Upserted(created.getOrDefault(i, 0L), Outcome.CREATED, null));
      } else {
        boolean updated = !resolved.merged()[i] && changed.contains(id);
        results.add(new Upserted(id, updated ? Outcome.UPDATED : Outcome.UNCHANGED, null));
      }
    }
    return merging.spread(results);
  }

  /** The accounts that drafts mean; {@code merged} where that one was merged into another. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Resolved(@Nullable Long[] known, boolean[] merged) {

    @Nullable Long[] changeable() {
      @Nullable Long[] ids = known.clone();
      for (int i = 0; i < ids.length; i++) {
        ids[i] = merged[i] ? null : ids[i];
      }
      return ids;
    }
  }

  private Resolved resolve(List<AccountDraft> drafts) {
    Resolved resolved = new Resolved(new Long[drafts.size()], new boolean[drafts.size()]);
    jdbc.sql(
            """
            with draft as materialized (
              select position, external_id, lower(name) collate "C" as name_key
                from unnest(:externalIds::text[], :names::text[]) with ordinality
                  as row (external_id, name, position))
            select position,
                   coalesce(same_id.id, once_id.survivor_id, same_name.id, once_name.survivor_id) as id,
                   same_id.id is null
                     and (once_id.survivor_id is not null or same_name.id is null) as merged
              from draft
              left join account same_id
                on same_id.workspace_id = :workspace and same_id.external_id = draft.external_id
              left join account_merge once_id
                on once_id.workspace_id = :workspace and once_id.external_id = draft.external_id
              left join lateral (
                select account.id from account
                 where account.workspace_id = :workspace and account.name_key = draft.name_key
                   and (draft.external_id is null or account.external_id is null)
                 order by account.id limit 1) same_name on same_id.id is null
              left join lateral (
                select survivor_id from account_merge
                 where workspace_id = :workspace and name_key = draft.name_key
                   and (draft.external_id is null or external_id is null)
                 order by merged_id desc limit 1) once_name on same_id.id is null
            """)
        .param("externalIds", column(drafts, AccountDraft::externalId))
        .param("names", column(drafts, AccountDraft::nameOrId))
        .param("workspace", WorkspaceScope.current())
        .query(
            row -> {
              int place = row.getInt("position") - 1;
              resolved.known()[place] = row.getObject("id", Long.class);
              resolved.merged()[place] = row.getBoolean("merged");
            });
    return resolved;
  }

  private List<Long> update(List<AccountDraft> drafts, @Nullable Long[] known, boolean dryRun) {
    String sql =
        dryRun
            ? "select account.id from account, " + DRAFTS + " where " + DIFFERS
            : "update account set (%s) = %s, updated_at = :now from %s where %s returning account.id"
                .formatted(FIELDS, MERGED, DRAFTS, DIFFERS);
    return parameters(jdbc.sql(sql), drafts, known).query(Long.class).list();
  }

  private Map<Integer, Long> insert(List<AccountDraft> drafts, @Nullable Long[] known) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < known.length; i++) {
      if (known[i] == null) {
        positions.add(i);
      }
    }
    List<Long> ids = newIds(positions.size());
    Map<Integer, Long> created = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      created.put(positions.get(i), ids.get(i));
    }
    parameters(
            jdbc.sql(
                """
                insert into account (workspace_id, id, %s, created_at, updated_at)
                overriding system value
                select :workspace, draft.id, draft.external_id, coalesce(draft.name, draft.external_id),
                       owner_id, segment, tier, annual_revenue, currency, coalesce(region, ''),
                       lifecycle_stage, started_on, renewal_on, churned_on, measure_point_id,
                       coalesce(attributes, '{}'), :now, :now
                  from %s
                """
                    .formatted(FIELDS, DRAFTS)),
            positions.stream().map(drafts::get).toList(),
            ids.toArray(Long[]::new))
        .update();
    return created;
  }

  private List<Long> newIds(int count) {
    return jdbc.sql(
            """
            select nextval(pg_get_serial_sequence('account', 'id')) from generate_series(1, ?)
            """)
        .param(count)
        .query(Long.class)
        .list();
  }

  private JdbcClient.StatementSpec parameters(
      JdbcClient.StatementSpec statement, List<AccountDraft> drafts, @Nullable Long[] ids) {
    return statement
        .param("workspace", WorkspaceScope.current())
        .param("now", Timestamp.from(clock.instant()))
        .param("ids", ids)
        .param("externalIds", column(drafts, AccountDraft::externalId))
        .param("names", column(drafts, AccountDraft::name))
        .param("owners", column(drafts, AccountDraft::ownerId))
        .param("segments", column(drafts, AccountDraft::segment))
        .param("tiers", column(drafts, AccountDraft::tier))
        .param("revenues", column(drafts, AccountDraft::annualRevenue))
        .param("currencies", column(drafts, AccountDraft::currency))
        .param("regions", column(drafts, AccountDraft::region))
        .param("stages", column(drafts, AccountDraft::lifecycleStage))
        .param("started", column(drafts, AccountDraft::startedOn))
        .param("renewals", column(drafts, AccountDraft::renewalOn))
        .param("churned", column(drafts, AccountDraft::churnedOn))
        .param("points", column(drafts, AccountDraft::measurePointId))
        .param("attributes", column(drafts, draft -> rows.attributes(draft.attributes())));
  }
}
