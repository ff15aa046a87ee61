package org.heed.program.rehearsal;

import java.util.List;
import java.util.Locale;
import org.heed.program.planning.SuppressionReason;
import org.springframework.stereotype.Component;

/** Who would be asked and who not, by name. */
@Component
class PeopleAhead {

  private static final int LISTED = 60;

  private final Ahead ahead;

  PeopleAhead(Ahead ahead) {
    this.ahead = ahead;
  }

  /** The first who are asked, then the first who are left out. */
  List<Forecast.Person> listed(Ahead.Days days, String who) {
    return ahead
        .read(
            """
            select * from (
              (select c.id, coalesce(nullif(c.name, ''), c.email, 'Contact ' || c.id) as name,
                      p.touchpoint, p.at, '' as left_out
                 from (select i.contact_id, t.name as touchpoint, i.due_at as at {ahead}) as p
                 join contact c on c.workspace_id = :workspace and c.id = p.contact_id
                where :who = '' or starts_with(lower(c.name), :who) or starts_with(c.email_key, :who)
                order by p.at, c.id limit :listed)
              union all
              (select c.id, coalesce(nullif(c.name, ''), c.email, 'Contact ' || c.id), t.name,
                      r.started_at, s.reason
                 from planning_run r
                 join touchpoint t on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
                 join suppression s on s.workspace_id = r.workspace_id and s.run_id = r.id
                 join contact c on c.workspace_id = s.workspace_id and c.id = s.contact_id
                where r.workspace_id = :workspace and r.planned_on >= :from
                  and (:who = '' or starts_with(lower(c.name), :who)
                       or starts_with(c.email_key, :who))
                order by r.started_at, c.id limit :listed)) as person
             order by left_out <> '', at, id
            """,
            days)
        .param("who", who.strip().toLowerCase(Locale.ROOT))
        .param("listed", LISTED)
        .query(
            (row, number) ->
                new Forecast.Person(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("touchpoint"),
                    row.getTimestamp("at").toInstant(),
                    why(row.getString("left_out"))))
        .list();
  }

  private static String why(String reason) {
    return reason.isEmpty() ? "" : SuppressionReason.of(reason).sentence();
  }
}
