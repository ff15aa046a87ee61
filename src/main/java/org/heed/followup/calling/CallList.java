package org.heed.followup.calling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the call list. Its cost does not grow with the number of cases: the 2,000 earliest
 * deadlines of the list, found through an index, compete for the first places; a person can call
 * none of the others today. For a glance at the beginning, 400 do.
 */
@Component
public class CallList {

  private static final int CANDIDATES = 2000;

  private static final int CANDIDATES_FOR_A_GLANCE = 400;

  private static final String OWN = " and c.owner_id = :owner";
  private static final String TEAM =
      """
       and c.owner_id in (select id from app_user
                           where workspace_id = :workspace and (id = :owner or lead_id = :owner))\
      """;
  private static final String NOBODYS_IN_PARTICULAR = "";

  private static final String SEARCH =
      """

       left join contact k on k.workspace_id = :workspace and k.id = c.contact_id
       left join response w on w.workspace_id = :workspace and w.id = c.response_id
      where strpos(lower(concat_ws(' ', a.name, k.name, k.email, w.comment)), :words) > 0\
      """;

  private final JdbcClient jdbc;
  private final Workspaces workspaces;
  private final Clock clock;

  CallList(JdbcClient jdbc, Workspaces workspaces, Clock clock) {
    this.jdbc = jdbc;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * One page of the list in calling order, and one line more when there is a next page. Same cases,
   * same moment, same order.
   */
  public List<OpenCase> read(CallListQuery query) {
    String candidates =
        """
        select c.* from follow_up_case c
         where c.workspace_id = :workspace and c.state = 'open'%s
           and (c.snoozed_until is null or c.snoozed_until <= :now)
         order by c.due_at limit :candidates\
        """
            .formatted(ownerFilter(query));
    String page =
        "select * from ranked order by %s limit :limit offset :offset".formatted(CallOrder.ORDER);
    return list(candidates, query.search().isEmpty() ? "" : SEARCH, page)
        .param("owner", query.ownerId())
        .param("candidates", CANDIDATES)
        .param("words", query.search().toLowerCase(Locale.ROOT))
        .param("limit", CallListQuery.PAGE_SIZE + 1)
        .param("offset", query.page() * CallListQuery.PAGE_SIZE)
        .query(CallList::openCase)
        .list();
  }

  /** The first lines of the list of each of these users. */
  public Map<Long, List<OpenCase>> firstOfEach(Collection<Long> ownerIds, int lines) {
    String candidates =
        """
        select c.* from unnest(:owners::bigint[]) as team (owner_id)
         cross join lateral (
               select * from follow_up_case f
                where f.workspace_id = :workspace and f.state = 'open'
                  and f.owner_id = team.owner_id
                  and (f.snoozed_until is null or f.snoozed_until <= :now)
                order by f.due_at limit :candidates) as c\
        """;
    String page =
        """
        select * from (
          select ranked.*, row_number() over (partition by owner_id order by %s) as place
            from ranked) as placed
         where place <= :lines\
        """
            .formatted(CallOrder.ORDER);
    return list(candidates, "", page)
        .param("owners", ownerIds.toArray(Long[]::new))
        .param("candidates", CANDIDATES_FOR_A_GLANCE)
        .param("lines", lines)
        .query(CallList::openCase)
        .stream()
        .collect(Collectors.groupingBy(OpenCase::ownerId));
  }

  private JdbcClient.StatementSpec list(String candidates, String search, String page) {
    return jdbc.sql(
            """
            with candidate as materialized (
              %s),
            ranked as (
              select c.*, a.name as account_name, a.annual_revenue, a.currency,
                   case when a.churned_on is null then a.renewal_on end as renewal_on,
                     %s
                from candidate c
                left join account a on a.workspace_id = :workspace and a.id = c.account_id%s),
            page as (
              %s)
            select page.*, p.name as contact_name, p.email, p.phone, r.comment, coalesce(r.kind, 'rnps') as kind, u.name as owner_name,
                   (select count(*) from contact_attempt t
                     where t.workspace_id = :workspace and t.case_id = page.id
                       and t.undone_at is null) as attempts
              from page
              left join contact p on p.workspace_id = :workspace and p.id = page.contact_id
              left join response r on r.workspace_id = :workspace and r.id = page.response_id
              left join app_user u on u.workspace_id = :workspace and u.id = page.owner_id
             order by %s
            """
                .formatted(candidates, CallOrder.FACTORS, search, page, CallOrder.ORDER))
        .param("workspace", WorkspaceScope.current())
        .param("now", Timestamp.from(clock.instant()))
        .param("today", workspaces.today());
  }

  private static String ownerFilter(CallListQuery query) {
    if (query.ownerId() == null) {
      return NOBODYS_IN_PARTICULAR;
    }
    return query.team() ? TEAM : OWN;
  }

  /** Counts by what they wait for, whatever the search and the page. */
  public CaseCounts count(CallListQuery query) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            select count(*) as open,
                   count(*) filter (where first_contact_at is null and due_at < :now) as overdue,
                   count(*) filter (where first_contact_at is null and due_at >= :now
                                      and due_at < :tomorrow) as due_today,
                   count(*) filter (where first_contact_at is not null) as contacted,
                   count(*) filter (where snoozed_until > :now) as snoozed
              from (select c.first_contact_at, c.due_at, c.snoozed_until from follow_up_case c
                     where c.workspace_id = :workspace and c.state = 'open'%s
                     order by c.due_at limit :candidates) as waiting
            """
                .formatted(ownerFilter(query)))
        .param("workspace", WorkspaceScope.current())
        .param("owner", query.ownerId())
        .param("candidates", CANDIDATES)
        .param("now", Timestamp.from(now))
        .param("tomorrow", startOfTomorrow())
        .query(
            (row, number) ->
                new CaseCounts(
                    row.getInt("open"),
                    row.getInt("overdue"),
                    row.getInt("due_today"),
                    row.getInt("contacted"),
                    row.getInt("snoozed")))
        .single();
  }

  private Timestamp startOfTomorrow() {
    return Timestamp.from(
        workspaces.today().plusDays(1).atStartOfDay(workspaces.current().timeZone()).toInstant());
  }

  private static OpenCase openCase(ResultSet row, int number) throws SQLException {
    return new OpenCase(
        row.getLong("id"),
        row.getInt("revision"),
        row.getLong("response_id"),
        SurveyKind.of(row.getString("kind")),
        row.getInt("score"),
        row.getObject("previous_score", Integer.class),
        row.getString("comment"),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        CaseColumns.instant(row, "first_contact_at"),
        CaseColumns.instant(row, "reply_since"),
        row.getInt("attempts"),
        row.getLong("owner_id"),
        CaseColumns.text(row, "owner_name"),
        CaseColumns.customer(row),
        new CallFactors(
            row.getDouble("money"),
            row.getDouble("renewal"),
            row.getDouble("deadline"),
            row.getDouble("fall")));
  }
}
