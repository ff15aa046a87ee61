package org.heed.dashboard.operations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.heed.customer.place.MeasurePoint;
import org.heed.customer.place.MeasurePoints;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What vendors promised and what they kept: cases of customers they serve. */
@Component
public class Vendors {

  private static final int MOST_HOURS = 8760;

  private final JdbcClient jdbc;
  private final MeasurePoints points;
  private final AuditTrail audit;

  Vendors(JdbcClient jdbc, MeasurePoints points, AuditTrail audit) {
    this.jdbc = jdbc;
    this.points = points;
    this.audit = audit;
  }

  /**
   * A vendor's promise and its cases.
   *
   * @param answerHours null without a promise
   * @param cases opened in the time, withdrawn ones left out
   * @param answerDue of these, those answered (first contact, or closed) or past the promised hours
   * @param answerKept answered within the promised hours
   */
  record Kept(
      long measurePointId,
      @Nullable Integer answerHours,
      @Nullable Integer resolutionHours,
      @Nullable Integer share,
      long cases,
      long answerDue,
      long answerKept,
      long resolutionDue,
      long resolutionKept) {}

  /**
   * Every vendor that is not retired. Hours count day and night; a case's pauses are not taken off.
   */
  List<Kept> kept(Instant since, Instant now) {
    return jdbc.sql(
            """
            select v.id as measure_point_id, o.answer_hours, o.resolution_hours, o.share,
                   count(c.id) as cases,
                   count(c.id) filter (where c.answered is not null
                                          or c.opened + o.answer_hours * interval '1 hour' < :now)
                     as answer_due,
                   count(c.id) filter (
                     where c.answered <= c.opened + o.answer_hours * interval '1 hour')
                     as answer_kept,
                   count(c.id) filter (where c.resolved is not null
                                or c.opened + o.resolution_hours * interval '1 hour' < :now)
                     as resolution_due,
                   count(c.id) filter (
                     where c.resolved <= c.opened + o.resolution_hours * interval '1 hour')
                     as resolution_kept
              from measure_point v
              left join vendor_obligation o
                on o.workspace_id = v.workspace_id and o.measure_point_id = v.id
              left join lateral (
                select f.id, f.opened_at as opened,
                       least(f.first_contact_at, f.closed_at) as answered,
                       coalesce(f.resolved_at, f.closed_at) as resolved
                  from follow_up_case f
                  join account a on a.workspace_id = f.workspace_id and a.id = f.account_id
                  join measure_point p
                    on p.workspace_id = a.workspace_id and p.id = a.measure_point_id
                 where f.workspace_id = v.workspace_id and f.state <> 'withdrawn'
                   and f.opened_at >= :since and starts_with(p.path, v.path)) c on true
             where v.workspace_id = :workspace and v.kind = 'vendor' and v.retired_at is null
             group by v.id, o.answer_hours, o.resolution_hours, o.share
            """)
        .param("workspace", WorkspaceScope.current())
        .param("since", Timestamp.from(since))
        .param("now", Timestamp.from(now))
        .query(Kept.class)
        .list();
  }

  /**
   * Writes down what a vendor promised.
   *
   * @throws InvalidInput when hours or share are out of range, or the point is no vendor
   */
  @Transactional
  public void promise(long pointId, int answerHours, int resolutionHours, int share) {
    if (points.get(pointId).kind() != MeasurePoint.Kind.VENDOR) {
      throw new InvalidInput("vendor", "Only vendors have obligations.");
    }
    if (answerHours < 1 || resolutionHours < answerHours || resolutionHours > MOST_HOURS) {
      throw new InvalidInput(
          "hours", "Promise an answer within at least 1 hour, and a resolution not before it.");
    }
    if (share < 1 || share > 100) {
      throw new InvalidInput("share", "The share lies between 1 and 100 %.");
    }
    jdbc.sql(
            """
            insert into vendor_obligation
              (workspace_id, measure_point_id, answer_hours, resolution_hours, share)
            values (?, ?, ?, ?, ?)
            on conflict (workspace_id, measure_point_id)
            do update set answer_hours = excluded.answer_hours,
                          resolution_hours = excluded.resolution_hours, share = excluded.share
            """)
        .params(WorkspaceScope.current(), pointId, answerHours, resolutionHours, share)
        .update();
    audit.record(
        "vendor.promised",
        "measure_point",
        Long.toString(pointId),
        Map.of("answer", answerHours, "resolution", resolutionHours, "share", share));
  }
}
