package org.heed.dashboard.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.heed.customer.Account;
import org.heed.customer.Accounts;
import org.heed.customer.outcome.Outcomes;
import org.heed.dashboard.health.HealthBook;
import org.heed.platform.chart.Sparkline;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.ResponseFilter;
import org.heed.response.ResponsePage;
import org.heed.response.Responses;
import org.heed.score.AccountScores;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the sheet together. */
@Component
class ReviewSheets {

  private static final int ANSWERS = 12;

  private static final String OPEN =
      """
      select c.id, c.score, u.name, c.due_at, c.first_contact_at is not null as contacted,
             (select nullif(t.note, '') from contact_attempt t
               where t.workspace_id = c.workspace_id and t.case_id = c.id
                 and t.result in ('scheduled', 'reached') and t.undone_at is null
               order by t.at desc limit 1) as promise
        from follow_up_case c
        join app_user u on u.workspace_id = c.workspace_id and u.id = c.owner_id
       where c.workspace_id = ? and c.account_id = ? and c.state = 'open'
       order by c.due_at limit 20
      """;

  private final Accounts accounts;
  private final Users users;
  private final AccountScores scores;
  private final HealthBook health;
  private final Responses responses;
  private final Outcomes outcomes;
  private final Workspaces workspaces;
  private final JdbcClient jdbc;

  ReviewSheets(
      Accounts accounts,
      Users users,
      AccountScores scores,
      HealthBook health,
      Responses responses,
      Outcomes outcomes,
      Workspaces workspaces,
      JdbcClient jdbc) {
    this.accounts = accounts;
    this.users = users;
    this.scores = scores;
    this.health = health;
    this.responses = responses;
    this.outcomes = outcomes;
    this.workspaces = workspaces;
    this.jdbc = jdbc;
  }

  ReviewSheet of(long accountId) {
    Account account = accounts.get(accountId);
    Long owner = account.ownerId();
    List<ResponsePage.Row> answers =
        responses.search(ResponseFilter.ofAccount(accountId), null, ANSWERS).rows();
    return new ReviewSheet(
        account,
        owner == null ? null : users.find(owner).map(User::name).orElse(null),
        workspaces.today(),
        scores.forAccount(accountId).orElse(null),
        scores.pulses(List.of(accountId)).get(accountId),
        health.of(accountId),
        Sparkline.ofAnswers(
            "Answers, oldest first",
            answers.reversed().stream()
                .map(ResponsePage.Row::response)
                .filter(one -> one.kind().isNps())
                .map(one -> one.score())
                .toList()),
        answers,
        open(accountId),
        outcomes.ofAccount(accountId));
  }

  private List<OpenPromise> open(long accountId) {
    ZoneId zone = workspaces.current().timeZone();
    return jdbc.sql(OPEN)
        .params(WorkspaceScope.current(), accountId)
        .query(
            (row, number) ->
                new OpenPromise(
                    row.getLong("id"),
                    row.getInt("score"),
                    row.getString("name"),
                    LocalDate.ofInstant(
                        Objects.requireNonNull(row.getTimestamp("due_at")).toInstant(), zone),
                    row.getBoolean("contacted"),
                    row.getString("promise")))
        .list();
  }
}
