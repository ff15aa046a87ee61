package org.heed.followup.huddle;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.followup.huddle.Huddle.Arrivals;
import org.heed.followup.huddle.Huddle.Overdue;
import org.heed.followup.huddle.Huddle.Quote;
import org.heed.followup.wording.Deadline;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a sheet says. A team's answers are those of the accounts that its people own. */
@Component
class HuddleReading {

  private static final int QUOTES = 3;
  private static final int LISTED = 8;
  private static final int LONGEST_QUOTE = 280;
  private static final int LINE = 120;

  private static final String ANSWERS =
      """
       from response r
       left join account a on a.workspace_id = r.workspace_id and a.id = r.account_id
      where r.workspace_id = :workspace and r.answered_at >= :from and r.answered_at < :until
        and r.invalidated_at is null
        and (:people::bigint[] is null or a.owner_id = any (:people::bigint[]))
      """;

  private static final String OVERDUE =
      """
       where c.workspace_id = :workspace and c.state = 'open' and c.first_contact_at is null
         and c.due_at < :until
         and (c.paused_until is null or c.paused_until <= :until)
         and (:people::bigint[] is null or c.owner_id = any (:people::bigint[]))
      """;

  private final JdbcClient jdbc;

  HuddleReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whose answers, and of when.
   *
   * @param people null for everybody
   */
  record Span(@Nullable List<Long> people, Instant from, Instant until) {

    Span before(Duration length) {
      return new Span(people, from.minus(length), from);
    }
  }

  /**
   * How often customers ticked something.
   *
   * @param before in the period before
   * @param revenue minor units a year of the accounts, by currency
   */
  record Reason(String name, int times, int before, int accounts, Map<String, Long> revenue) {}

  Arrivals arrivals(Span span) {
    return statement(
            """
            select count(*)::int as answers,
                   count(*) filter (where heed_category(r.kind, r.score) = 'detractor')::int as detractors,
                   count(*) filter (where heed_category(r.kind, r.score) = 'passive')::int as passives,
                   count(*) filter (where heed_category(r.kind, r.score) = 'promoter')::int as promoters,
                   (select count(*) from follow_up_case c
                     where c.workspace_id = :workspace and c.opened_at >= :from
                       and c.opened_at < :until and c.state <> 'withdrawn'
                       and (:people::bigint[] is null or c.owner_id = any (:people::bigint[])))::int as opened,
                   (select count(*) from follow_up_case c
                     where c.workspace_id = :workspace and c.closed_at >= :from
                       and c.closed_at < :until and c.state = 'closed'
                       and (:people::bigint[] is null or c.owner_id = any (:people::bigint[])))::int as closed
            """
                + ANSWERS,
            span)
        .query(Arrivals.class)
        .single();
  }

  /** One of each category where there is one, the largest accounts first. */
  List<Quote> quotes(Span span) {
    return statement(
            """
            select id, comment, who, score, tone from (
              select r.id, r.comment, r.score, heed_category(r.kind, r.score) as tone,
                     concat_ws(', ', coalesce(nullif(p.name, ''), p.email, 'Somebody'), a.name) as who,
                     row_number() over (partition by heed_category(r.kind, r.score)
                       order by a.annual_revenue desc nulls last, r.answered_at desc) as place
                from response r
                left join account a on a.workspace_id = r.workspace_id and a.id = r.account_id
                left join contact p on p.workspace_id = r.workspace_id and p.id = r.contact_id
               where r.workspace_id = :workspace and r.answered_at >= :from
                 and r.answered_at < :until and r.invalidated_at is null
                 and length(r.comment) >= 12
                 and (:people::bigint[] is null or a.owner_id = any (:people::bigint[]))
              ) as ranked
             order by place, tone limit :limit
            """,
            span)
        .param("limit", QUOTES)
        .query(
            (row, number) ->
                new Quote(
                    row.getLong("id"),
                    PlainText.cleanLine(row.getString("comment"), LONGEST_QUOTE),
                    PlainText.cleanLine(row.getString("who"), LINE),
                    row.getInt("score"),
                    row.getString("tone")))
        .list();
  }

  int overdueCases(Span span) {
    return statement("select count(*)::int from follow_up_case c" + OVERDUE, span)
        .query(Integer.class)
        .single();
  }

  /** Those who have waited longest. */
  List<Overdue> overdue(Span span) {
    return statement(
            """
            select c.id, c.due_at, coalesce(u.name, 'nobody') as owner,
                   concat_ws(', ', coalesce(nullif(p.name, ''), p.email, 'Somebody'), a.name) as who
              from follow_up_case c
              left join app_user u on u.workspace_id = c.workspace_id and u.id = c.owner_id
              left join contact p on p.workspace_id = c.workspace_id and p.id = c.contact_id
              left join account a on a.workspace_id = c.workspace_id and a.id = c.account_id
            """
                + OVERDUE
                + " order by c.due_at, c.id limit :limit",
            span)
        .param("limit", LISTED)
        .query(
            (row, number) ->
                new Overdue(
                    row.getLong("id"),
                    PlainText.cleanLine(row.getString("who"), LINE),
                    row.getString("owner"),
                    Deadline.span(
                        Duration.between(row.getTimestamp("due_at").toInstant(), span.until()))))
        .list();
  }

  /** What unhappy and indifferent customers ticked in either period. */
  List<Reason> reasons(Span span, Span before) {
    Map<String, Reason> byName = new HashMap<>();
    count(before)
        .forEach(
            one -> byName.put(one.name(), new Reason(one.name(), 0, one.times(), 0, Map.of())));
    for (Reason one : count(span)) {
      Reason earlier = byName.get(one.name());
      int then = earlier == null ? 0 : earlier.before();
      byName.put(
          one.name(), new Reason(one.name(), one.times(), then, one.accounts(), one.revenue()));
    }
    return List.copyOf(byName.values());
  }

  private List<Reason> count(Span span) {
    Map<String, Reason> byName = new HashMap<>();
    statement(
            """
            with ticked as (
              select r.id, reason, a.id as account_id, a.currency, a.annual_revenue
                from response r
                left join account a on a.workspace_id = r.workspace_id and a.id = r.account_id,
                     unnest(r.reasons) as reason
               where r.workspace_id = :workspace and r.answered_at >= :from
                 and r.answered_at < :until and r.invalidated_at is null
                 and heed_category(r.kind, r.score) <> 'promoter'
                 and (:people::bigint[] is null or a.owner_id = any (:people::bigint[])))
            select t.reason, count(distinct t.id)::int as times,
                   count(distinct t.account_id)::int as accounts, m.currency, m.revenue
              from ticked t
              left join (select reason, currency, sum(annual_revenue)::bigint as revenue
                           from (select distinct reason, account_id, currency, annual_revenue
                                   from ticked where annual_revenue is not null
                                    and currency is not null) as once
                          group by reason, currency) as m on m.reason = t.reason
             group by t.reason, m.currency, m.revenue
            """,
            span)
        .query(
            row -> {
              Map<String, Long> revenue = new HashMap<>();
              Reason known = byName.get(row.getString("reason"));
              if (known != null) {
                revenue.putAll(known.revenue());
              }
              if (row.getString("currency") != null) {
                revenue.put(row.getString("currency"), row.getLong("revenue"));
              }
              byName.put(
                  row.getString("reason"),
                  new Reason(
                      row.getString("reason"),
                      row.getInt("times"),
                      0,
                      row.getInt("accounts"),
                      revenue));
            });
    return new ArrayList<>(byName.values());
  }

  private JdbcClient.StatementSpec statement(String sql, Span span) {
    return jdbc.sql(sql)
        .param("workspace", WorkspaceScope.current())
        .param("people", ids(span), Types.ARRAY)
        .param("from", Timestamp.from(span.from()))
        .param("until", Timestamp.from(span.until()));
  }

  private static Long @Nullable [] ids(Span span) {
    return span.people() == null ? null : span.people().toArray(Long[]::new);
  }
}
