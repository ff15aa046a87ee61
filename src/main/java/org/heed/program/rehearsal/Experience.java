package org.heed.program.rehearsal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Proposes what a forecast takes for granted from the program's own last year, drawn towards the
 * usual figures as long as there is little of it.
 */
@Service
public class Experience {

  /** So many usual invitations or answers are added to those of the past. */
  private static final long WEIGHT = 50;

  private static final Duration YEAR = Duration.ofDays(365);

  private final JdbcClient jdbc;
  private final ObjectProvider<PastAnswers> answers;
  private final Workspaces workspaces;
  private final Clock clock;

  Experience(
      JdbcClient jdbc, ObjectProvider<PastAnswers> answers, Workspaces workspaces, Clock clock) {
    this.jdbc = jdbc;
    this.answers = answers;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * What the past says.
   *
   * @param invited sent in the last year, and closed by now
   * @param answered of these
   * @param answers scores of the last year
   * @param detractors of these, 0 to 6
   */
  public record Past(long invited, long answered, long answers, long detractors) {

    /** The figures to begin with. */
    public Assumptions assumptions() {
      Assumptions usual = Assumptions.USUAL;
      return new Assumptions(
          usual.days(),
          drawn(answered, invited, usual.responseRate()),
          drawn(detractors, answers, usual.detractors()),
          usual.casesPerWeek());
    }

    /** A share in percent, drawn towards the usual one. */
    static int drawn(long some, long of, int usual) {
      return (int) Math.round((100.0 * some + usual * WEIGHT) / (of + WEIGHT));
    }
  }

  /** The last year of the current workspace. */
  public Past lastYear() {
    LocalDate from =
        LocalDate.ofInstant(clock.instant().minus(YEAR), workspaces.current().timeZone());
    PastAnswers.Past scores =
        answers.stream()
            .findFirst()
            .map(known -> known.since(from))
            .orElse(new PastAnswers.Past(0, 0));
    return jdbc.sql(
            """
            select count(*) as invited, count(*) filter (where answered) as answered
              from invitation
             where workspace_id = ? and state in ('sent', 'unknown') and sent_on >= ?
               and closes_at < ?
            """)
        .params(WorkspaceScope.current(), from, Timestamp.from(clock.instant()))
        .query(
            (row, number) ->
                new Past(
                    row.getLong("invited"),
                    row.getLong("answered"),
                    scores.answers(),
                    scores.detractors()))
        .single();
  }
}
