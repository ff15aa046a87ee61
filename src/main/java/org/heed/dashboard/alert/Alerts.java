package org.heed.dashboard.alert;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.statistics.ScoreCounts;
import org.heed.statistics.SurveyKind;
import org.heed.statistics.Tally;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The alerts of the current workspace. */
@Component
public class Alerts {

  private static final int MOST_SHOWN = 200;
  private static final int LONGEST_NOTE = 500;
  private static final int CATEGORIES = 3;

  private static final String READ =
      """
      select a.*, u.name as acknowledged_name
        from change_alert a
        left join app_user u on u.workspace_id = a.workspace_id and u.id = a.acknowledged_by
       where a.workspace_id = ?
      """;

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Alerts(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** The newest ones, those that wait for somebody first. */
  public List<Alert> newest() {
    return jdbc.sql(
            READ
                + """
                 order by a.acknowledged_at is not null or a.recovered_on is not null,
                          a.week desc, a.adjusted_p, a.id
                 limit %d
                """
                    .formatted(MOST_SHOWN))
        .param(WorkspaceScope.current())
        .query(Alerts::alert)
        .list();
  }

  /**
   * One of them.
   *
   * @throws NotFound when it is not there
   */
  public Alert get(long id) {
    return jdbc.sql(READ + " and a.id = ?")
        .params(WorkspaceScope.current(), id)
        .query(Alerts::alert)
        .optional()
        .orElseThrow(() -> new NotFound("There is no alert %d.".formatted(id)));
  }

  /** The latest alert of every series that ever had one. */
  List<Alert> latestOfEach() {
    return jdbc.sql(
            READ
                + """
                 and a.id in (select distinct on (series) id from change_alert
                               where workspace_id = ? order by series, week desc)
                """)
        .params(WorkspaceScope.current(), WorkspaceScope.current())
        .query(Alerts::alert)
        .list();
  }

  /** Stores a new alert; nothing when the series raised one for this week already. */
  @Nullable Long raise(Alert alert) {
    return jdbc.sql(
            """
            insert into change_alert (workspace_id, series, label, week, since, base_from, base_to,
                                      was, became, adjusted_p, explanation, raised_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (workspace_id, series, week) do nothing returning id
            """)
        .params(WorkspaceScope.current(), alert.series(), alert.label())
        .params(alert.week(), alert.since(), alert.baseFrom(), alert.baseTo())
        .params(array(alert.was()), array(alert.became()), alert.adjustedP())
        .params(alert.explanation().toArray(String[]::new), Timestamp.from(alert.raisedAt()))
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  void recovered(long id, LocalDate on) {
    jdbc.sql("update change_alert set recovered_on = ? where workspace_id = ? and id = ?")
        .params(on, WorkspaceScope.current(), id)
        .update();
  }

  /**
   * Somebody has seen it.
   *
   * @param note what is known or done about it
   * @param newNormal whether to compare from now on with the weeks since the change
   * @throws InvalidInput when a new normal has no note that says why
   */
  @Transactional
  public void acknowledge(long id, String note, boolean newNormal) {
    Alert alert = get(id);
    String clean = PlainText.clean(note, LONGEST_NOTE);
    if (newNormal && clean.isBlank()) {
      throw new InvalidInput("note", "Say why this is the new normal.");
    }
    jdbc.sql(
            """
            update change_alert
               set acknowledged_by = ?, acknowledged_at = ?, note = ?, normal_from = ?
             where workspace_id = ? and id = ?
            """)
        .param(Actor.current().id())
        .params(Timestamp.from(clock.instant()), clean)
        .param(newNormal ? alert.since() : null)
        .params(WorkspaceScope.current(), id)
        .update();
    audit.record(
        "alert.acknowledged",
        "change_alert",
        Long.toString(id),
        Map.of("series", alert.label(), "note", clean, "newNormal", newNormal));
  }

  private static Integer[] array(Tally answers) {
    return answers.byScore().stream().map(Long::intValue).toArray(Integer[]::new);
  }

  private static Alert alert(ResultSet row, int number) throws SQLException {
    SurveyKind kind = Alert.kind(row.getString("series"));
    Timestamp seen = row.getTimestamp("acknowledged_at");
    return new Alert(
        row.getLong("id"),
        row.getString("series"),
        row.getString("label"),
        row.getObject("week", LocalDate.class),
        row.getObject("since", LocalDate.class),
        row.getObject("base_from", LocalDate.class),
        row.getObject("base_to", LocalDate.class),
        answers(kind, row.getArray("was")),
        answers(kind, row.getArray("became")),
        row.getDouble("adjusted_p"),
        List.of((String[]) row.getArray("explanation").getArray()),
        row.getTimestamp("raised_at").toInstant(),
        row.getObject("recovered_on", LocalDate.class),
        row.getString("acknowledged_name"),
        seen == null ? null : seen.toInstant(),
        row.getString("note"),
        row.getObject("normal_from", LocalDate.class));
  }

  private static Tally answers(SurveyKind kind, Array stored) throws SQLException {
    Integer[] counts = (Integer[]) stored.getArray();
    // Alerts raised before means were watched know their answers by category only.
    return counts.length == CATEGORIES
        ? Tally.of(kind, new ScoreCounts(counts[0], counts[1], counts[2]))
        : Tally.of(kind, Arrays.stream(counts).mapToLong(Integer::longValue).toArray());
  }
}
