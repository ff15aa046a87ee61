package org.heed.followup.advocacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.heed.customer.SqlTimeline;
import org.heed.customer.TimelineEntry;
import org.heed.followup.advocacy.Advocate.State;
import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Favours that a customer could be asked for, was asked for and did, in their history. */
@Component
class AdvocacyTimeline extends SqlTimeline {

  private static final String ENTRIES =
      """
      select v.id, v.kind, v.reward, moment.state, moment.at
        from advocacy v
        cross join lateral (values
          ('identified', v.identified_at), ('asked', v.asked_at), ('agreed', v.agreed_at),
          (case when v.state in ('done', 'declined') then v.state end, v.ended_at))
          as moment (state, at)
       where v.workspace_id = :workspace and v.%1$s = :customer
         and moment.at is not null and moment.state is not null
       order by moment.at desc, v.id desc limit :most
      """;

  AdvocacyTimeline(JdbcClient jdbc) {
    super(jdbc, ENTRIES, AdvocacyTimeline::entry);
  }

  private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
    State state = State.of(row.getString("state"));
    String reward = row.getString("reward");
    return new TimelineEntry(
        row.getTimestamp("at").toInstant(),
        "Favour",
        state == State.IDENTIFIED
            ? "Could be asked for a favour"
            : "%s: %s".formatted(Favour.of(row.getString("kind")).label(), words(state)),
        state == State.DONE && !reward.isEmpty() ? "Reward: " + reward : null,
        Actor.current().may(Permission.SEE_CASES) ? "/advocacy/" + row.getLong("id") : null,
        "promoter");
  }

  private static String words(State state) {
    return switch (state) {
      case ASKED -> "asked";
      case AGREED -> "agreed";
      case DONE -> "done";
      case DECLINED -> "declined";
      case IDENTIFIED -> "";
    };
  }
}
