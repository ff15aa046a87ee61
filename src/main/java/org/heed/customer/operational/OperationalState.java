package org.heed.customer.operational;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.heed.customer.operational.Report.Order;
import org.heed.customer.operational.Report.Ticket;
import org.heed.customer.operational.Report.Usage;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what other systems report about contacts of the current workspace, in any order and as
 * often as they like.
 */
@Service
public class OperationalState {

  private final JdbcClient jdbc;
  private final Clock clock;

  OperationalState(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Takes tickets; one outcome each, in their order. */
  @Transactional
  public List<Reported> tickets(List<Ticket> tickets) {
    return store(
        tickets,
        ReportStatements.TICKETS,
        List.of(
            Ticket::source, Ticket::externalId, Ticket::title, Ticket::openedAt, Ticket::closedAt));
  }

  /** Takes orders; one outcome each, in their order. */
  @Transactional
  public List<Reported> orders(List<Order> orders) {
    return store(
        orders,
        ReportStatements.ORDERS,
        List.of(
            Order::source,
            Order::externalId,
            Order::orderedOn,
            Order::deliveredOn,
            Order::amount,
            Order::currency));
  }

  /** Takes usage facts; one outcome each, in their order. */
  @Transactional
  public List<Reported> usage(List<Usage> facts) {
    return store(facts, ReportStatements.USAGE, List.of(Usage::name, Usage::value));
  }

  private <R extends Report> List<Reported> store(
      List<R> reports, String sql, List<Function<R, @Nullable Object>> columns) {
    Reported[] outcomes = new Reported[reports.size()];
    @Nullable Long[] contacts = contacts(reports);
    List<Integer> good = new ArrayList<>();
    for (int i = 0; i < outcomes.length; i++) {
      String problem = ReportCheck.problem(reports.get(i));
      if (problem == null && contacts[i] == null) {
        problem = "No contact has this id or address.";
      }
      outcomes[i] = problem == null ? Reported.OLDER : Reported.refused(problem);
      if (problem == null) {
        good.add(i);
      }
    }
    for (int position :
        written(
            good.stream().map(reports::get).toList(),
            good.stream().map(i -> contacts[i]).toArray(Long[]::new),
            sql,
            columns)) {
      outcomes[good.get(position - 1)] = Reported.STORED;
    }
    return Arrays.asList(outcomes);
  }

  /** The contact that each report names; null for an unknown one. */
  private @Nullable Long[] contacts(List<? extends Report> reports) {
    @Nullable Long[] ids = new Long[reports.size()];
    jdbc.sql(
            """
            select n, coalesce(
                     (select contact_id from contact_key where workspace_id = :workspace
                         and external_id = r.external_id),
                     (select contact_id from contact_address where workspace_id = :workspace
                         and email_key = lower(r.email) collate "C")) as id
              from unnest(:ids::text[], :emails::text[]) with ordinality as r (external_id, email, n)
            """)
        .param("workspace", WorkspaceScope.current())
        .param("ids", column(reports, report -> key(report, true)))
        .param("emails", column(reports, report -> key(report, false)))
        .query(
            row -> {
              ids[row.getInt("n") - 1] = row.getObject("id", Long.class);
            });
    return ids;
  }

  private static @Nullable String key(Report report, boolean externalId) {
    Subject subject = report.subject();
    String key =
        subject == null ? null : externalId ? subject.contactExternalId() : subject.email();
    return key == null ? null : key.replace("\0", "").strip();
  }

  private <R extends Report> Set<Integer> written(
      List<R> reports, Long[] contacts, String sql, List<Function<R, @Nullable Object>> columns) {
    if (reports.isEmpty()) {
      return Set.of();
    }
    Instant now = clock.instant();
    Map<String, Object> parameters = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      parameters.put(String.valueOf((char) ('a' + i)), column(reports, columns.get(i)));
    }
    return new HashSet<>(
        jdbc.sql(sql)
            .param("workspace", WorkspaceScope.current())
            .param("contacts", contacts)
            .param("reported", column(reports, report -> reportedAt(report, now)))
            .params(parameters)
            .query(Integer.class)
            .list());
  }

  private static Instant reportedAt(Report report, Instant now) {
    Instant said = report.reportedAt();
    // The future would shut out every later report.
    return said == null || said.isAfter(now) ? now : said;
  }

  private static <R> @Nullable String[] column(
      List<R> reports, Function<? super R, @Nullable Object> part) {
    return reports.stream()
        .map(part)
        .map(value -> value == null ? null : value.toString().replace("\0", ""))
        .toArray(String[]::new);
  }

  /** How many open tickets the contact has now. */
  public int openTickets(long contactId) {
    return jdbc.sql(
            """
            select count(*) from support_ticket
             where workspace_id = ? and contact_id = ? and closed_at is null
            """)
        .params(WorkspaceScope.current(), contactId)
        .query(Integer.class)
        .single();
  }

  /** The contact's latest usage facts by name. */
  public Map<String, String> usageOf(long contactId) {
    Map<String, String> facts = new TreeMap<>();
    jdbc.sql("select name, value from usage_fact where workspace_id = ? and contact_id = ?")
        .params(WorkspaceScope.current(), contactId)
        .query(
            row -> {
              facts.put(
                  row.getString("name"),
                  row.getBigDecimal("value").stripTrailingZeros().toPlainString());
            });
    return facts;
  }
}
