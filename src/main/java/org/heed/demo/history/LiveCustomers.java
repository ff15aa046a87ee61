package org.heed.demo.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.heed.demo.DemoOnly;
import org.heed.demo.company.Comments;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.RecurringJob;
import org.heed.program.Invitation;
import org.heed.program.Invitations;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.heed.workspace.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers who answer while somebody watches: every few seconds one of those asked lately. */
@Configuration(proxyBeanMethods = false)
@DemoOnly
class LiveCustomers {

  /** So many of a hundred are still going to answer; the others never do. */
  private static final int STILL_COMING = 12;

  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final Random dice = new Random(17);
  private final Comments comments = Comments.load();

  @Bean
  RecurringJob liveCustomersAnswer(
      Workspaces workspaces,
      Invitations invitations,
      Answers answers,
      JdbcClient jdbc,
      Clock clock) {
    return new RecurringJob(
        "demo-customers-answer",
        PAUSE,
        () ->
            workspaces
                .ids()
                .forEach(
                    workspace ->
                        WorkspaceScope.call(workspace, () -> somebodyAsked(jdbc, invitations))
                            .ifPresent(
                                asked -> answer(workspace, asked, answers, clock.instant()))));
  }

  private static Optional<Invitation> somebodyAsked(JdbcClient jdbc, Invitations invitations) {
    return jdbc.sql(
            """
            select id from invitation
             where workspace_id = ? and state = 'sent' and not answered and closes_at > now()
               and id % 100 < ?
             order by random() limit 1
            """)
        .params(WorkspaceScope.current(), STILL_COMING)
        .query(Long.class)
        .optional()
        .flatMap(invitations::find);
  }

  private void answer(long workspace, Invitation asked, Answers answers, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Mood mood = new Mood(History.beginning(today).atStartOfDay().toInstant(ZoneOffset.UTC));
    Customers customers = new Customers(mood, comments, dice);
    int score = customers.score(asked, now);
    Comments.Said said = customers.words(asked, score, now);
    if (said == null) {
      answers.confirm(workspace, asked.id(), score, ConfirmedBy.BUTTON);
    } else {
      answers.complete(workspace, asked.id(), score, said.text(), List.of(said.reason()));
    }
  }
}
