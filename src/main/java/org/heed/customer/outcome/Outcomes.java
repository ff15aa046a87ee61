package org.heed.customer.outcome;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.heed.customer.operational.Reported;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.AuditTrail;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes and tells what became of the accounts of the current workspace. */
@Service
public class Outcomes {

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Workspaces workspaces;
  private final Clock clock;

  Outcomes(JdbcClient jdbc, AuditTrail audit, Workspaces workspaces, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * Stores reports; the same outcome of an account on the same day is reported again, not twice.
   * Who left is marked so on the account.
   *
   * @return one for each report, in their order
   */
  @Transactional
  public List<Reported> record(List<OutcomeReport> reports) {
    LocalDate today = workspaces.today();
    Map<String, Long> accounts = accounts(reports);
    List<Reported> results = new ArrayList<>();
    List<OutcomeReport> good = new ArrayList<>();
    for (OutcomeReport report : reports) {
      String problem = report.problem(today);
      if (problem == null && !accounts.containsKey(key(report))) {
        problem = "There is no account with this id or name, or several of this name.";
      }
      results.add(problem == null ? Reported.STORED : Reported.refused(problem));
      if (problem == null) {
        good.add(report);
      }
    }
    store(good, accounts);
    return results;
  }

  private Map<String, Long> accounts(List<OutcomeReport> reports) {
    Map<String, Long> ids = new HashMap<>();
    jdbc.sql(
            """
            select k.key, coalesce(
                     (select account_id from account_key where workspace_id = :workspace
                         and external_id = k.key),
                     (select min(id) from account where workspace_id = :workspace
                         and name_key = lower(k.key) collate "C" having count(*) = 1),
                     (select max(survivor_id) from account_merge
                       where workspace_id = :workspace and name_key = lower(k.key) collate "C"
                         and not exists (select from account where workspace_id = :workspace
                                            and name_key = lower(k.key) collate "C"))) as id
              from (select distinct key from unnest(:keys::text[]) as one (key)) k
            """)
        .param("workspace", WorkspaceScope.current())
        .param("keys", reports.stream().map(Outcomes::key).toArray(String[]::new))
        .query(
            row -> {
              Long id = row.getObject("id", Long.class);
              if (id != null) {
                ids.put(row.getString("key"), id);
              }
            });
    return ids;
  }

  private static String key(OutcomeReport report) {
    return Objects.requireNonNullElse(report.account(), "").replace("\0", "").strip();
  }

  private void store(List<OutcomeReport> good, Map<String, Long> accounts) {
    if (good.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with told as (
              select distinct on (account_id, kind, day) *
                from unnest(:accounts::bigint[], :kinds::text[], :days::date[], :amounts::bigint[],
                            :currencies::text[])
                     with ordinality as t (account_id, kind, day, amount, currency, n)
               order by account_id, kind, day, n desc
            ), stored as (
              insert into account_outcome as kept (workspace_id, account_id, kind, happened_on,
                                                   amount, currency, recorded_at)
              select :workspace, account_id, kind, day, amount, currency, :now::timestamptz
                from told
              on conflict (workspace_id, account_id, kind, happened_on) do update
                 set amount = excluded.amount, currency = excluded.currency,
                     recorded_at = excluded.recorded_at
            )
            update account a set churned_on = told.day, updated_at = :now::timestamptz
              from told
             where told.kind = 'churned' and a.workspace_id = :workspace
               and a.id = told.account_id and a.churned_on is distinct from told.day
            """)
        .param("workspace", WorkspaceScope.current())
        .param("now", Timestamp.from(clock.instant()))
        .param("accounts", column(good, one -> accounts.get(key(one)), new Long[0]))
        .param("kinds", column(good, one -> lower(one.kind()), new String[0]))
        .param("days", column(good, one -> String.valueOf(one.on()), new String[0]))
        .param("amounts", column(good, OutcomeReport::amount, new Long[0]))
        .param("currencies", column(good, Outcomes::currency, new String[0]))
        .update();
    audit.record("outcomes.recorded", "workspace", "", Map.of("outcomes", good.size()));
  }

  private static String lower(@Nullable String kind) {
    return Objects.requireNonNullElse(kind, "").strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String currency(OutcomeReport report) {
    String currency = report.currency();
    return report.amount() == null || currency == null ? null : currency.toUpperCase(Locale.ROOT);
  }

  private static <T extends @Nullable Object> T[] column(
      List<OutcomeReport> reports, Function<OutcomeReport, T> part, T[] type) {
    return reports.stream().map(part).toList().toArray(type);
  }

  /** What became of an account so far, the newest first. */
  public List<AccountOutcome> ofAccount(long accountId) {
    return jdbc.sql(
            """
            select kind, happened_on, amount, currency from account_outcome
             where workspace_id = ? and account_id = ? order by happened_on desc, id desc limit 50
            """)
        .params(WorkspaceScope.current(), accountId)
        .query(
            (row, number) ->
                new AccountOutcome(
                    OutcomeKind.of(row.getString("kind")).orElseThrow(),
                    row.getObject("happened_on", LocalDate.class),
                    row.getObject("amount", Long.class),
                    row.getString("currency")))
        .list();
  }
}
