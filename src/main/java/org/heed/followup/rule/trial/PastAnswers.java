package org.heed.followup.rule.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.heed.followup.rule.AnswerFacts;
import org.heed.followup.rule.RuleBook;
import org.heed.followup.rule.facts.FactReader;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers of the last 90 days with their facts, latest first, in batches. */
@Component
public class PastAnswers {

  private static final int DAYS = 90;
  private static final int BATCH = 2_000;
  private static final int MOST = 100_000;

  private final FactReader facts;
  private final Workspaces workspaces;
  private final JdbcClient jdbc;

  PastAnswers(FactReader facts, Workspaces workspaces, JdbcClient jdbc) {
    this.facts = facts;
    this.workspaces = workspaces;
    this.jdbc = jdbc;
  }

  /** The first day that is looked at. */
  public LocalDate from() {
    return workspaces.today().minusDays(DAYS);
  }

  /**
   * Gives each batch with the facts that these rules ask for.
   *
   * @return whether these were all; false when there were more than 100,000
   */
  public boolean forEach(RuleBook book, Consumer<List<AnswerFacts>> use) {
    LocalDate from = from();
    List<Position> page = page(from, new Position(LocalDate.of(9999, 1, 1), Long.MAX_VALUE));
    int looked = 0;
    while (!page.isEmpty() && looked < MOST) {
      use.accept(facts.read(page.stream().map(Position::id).toList(), book));
      looked += page.size();
      page = page(from, page.getLast());
    }
    return page.isEmpty();
  }

  private List<Position> page(LocalDate from, Position after) {
    return jdbc.sql(
            """
            select id, answered_on from response
             where workspace_id = :workspace and answered_on >= :from
               and (answered_on, id) < (:day, :id) and invalidated_at is null
             order by answered_on desc, id desc limit %d
            """
                .formatted(BATCH))
        .param("workspace", WorkspaceScope.current())
        .param("from", from)
        .param("day", after.day())
        .param("id", after.id())
        .query(
            (row, number) ->
                new Position(row.getObject("answered_on", LocalDate.class), row.getLong("id")))
        .list();
  }

  /** Where a page of answers ends. */
  private record Position(LocalDate day, long id) {}
}
