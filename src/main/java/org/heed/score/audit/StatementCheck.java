package org.heed.score.audit;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts a roll-up anew by statements alone: comparing and correcting are each one, of one moment.
 */
public record StatementCheck(RollUp rollUp, Statements statements, JdbcClient jdbc)
    implements RollUpCheck {

  private static final int LISTED = 1_000;

  /**
   * What a check needs. All know {@code :workspace} and the {@link Days} looked at.
   *
   * @param compared counts the rows that are looked at
   * @param differing the rows whose stored counts are wrong, by the name {@code differing}
   * @param words day and words of each of them, at most {@code :listed}
   * @param correction adds to what is stored what it lacks
   */
  public record Statements(String compared, String differing, String words, String correction) {}

  @Override
  public Finding check(Days days) {
    List<Difference> found =
        days.bind(jdbc.sql(statements.differing() + statements.words()))
            .param("listed", LISTED)
            .query(
                (row, number) ->
                    new Difference(row.getObject(1, LocalDate.class), null, row.getString(2)))
            .list();
    long compared = days.bind(jdbc.sql(statements.compared())).query(Long.class).single();
    return new Finding(compared, found, 0);
  }

  @Override
  public void correct(Days days) {
    days.bind(jdbc.sql(statements.differing() + statements.correction())).update();
  }
}
