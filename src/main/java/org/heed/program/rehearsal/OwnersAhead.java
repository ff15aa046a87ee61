package org.heed.program.rehearsal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads how many cases everybody who looks after accounts would get, and whether they have room.
 */
@Component
class OwnersAhead {

  private final Ahead ahead;
  private final ObjectProvider<CaseRoom> room;

  OwnersAhead(Ahead ahead, ObjectProvider<CaseRoom> room) {
    this.ahead = ahead;
    this.room = room;
  }

  /** Those with the fullest week first. */
  List<Forecast.OfOwner> of(Assumptions assumptions, Ahead.Days days) {
    Map<Long, CaseRoom.Room> rooms =
        room.stream().findFirst().map(CaseRoom::byOwner).orElse(Map.of());
    return ahead
        .read(
            """
            select owner_id, name, sum(n) as invited, sum(cases) as cases, max(cases) as busiest
              from (select u.id as owner_id, coalesce(u.name, 'An owner of the workspace') as name,
                           count(*) as n, sum(sent.cases) as cases
                      from (select coalesce(a.owner_id, (select (settings->>'defaultOwnerId')::bigint
                                                           from workspace
                                                          where workspace_id = :workspace))
                                     as owner_id,
                                   rate.answering * rate.unhappy as cases,
                                   ((i.due_at at time zone :zone)::date - :from::date) / 7 as week
                            {ahead}) as sent
                      left join app_user u on u.workspace_id = :workspace and u.id = sent.owner_id
                     group by 1, 2, sent.week) as weeks
             group by 1, 2 order by 5 desc, 2 limit 50
            """,
            days)
        .query(
            (row, number) ->
                owner(
                    row.getString("name"),
                    row.getLong("invited"),
                    Math.round(row.getDouble("cases")),
                    Math.round(row.getDouble("busiest")),
                    assumptions,
                    rooms.get(row.getLong("owner_id"))))
        .list();
  }

  private static Forecast.OfOwner owner(
      String name,
      long invited,
      long cases,
      long busiest,
      Assumptions assumptions,
      CaseRoom.@Nullable Room room) {
    boolean full = room != null && room.open() + busiest > room.carries();
    return new Forecast.OfOwner(
        name, invited, cases, busiest, room, busiest > assumptions.casesPerWeek() || full);
  }
}
