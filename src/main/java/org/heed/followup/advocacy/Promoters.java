package org.heed.followup.advocacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.EventConsumer;
import org.heed.response.ResponseChanged;
import org.heed.response.ResponseEvent;
import org.heed.response.ResponseInvalidated;
import org.heed.response.ResponseReceived;
import org.heed.response.ResponseRevalidated;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts promoters into the pipeline with their answer, and takes those out whom nobody has asked yet
 * and who would not recommend us any more. It looks at the latest answers as they are now.
 */
@Component
class Promoters {

  private static final String LATEST =
      """
      with latest as (
        select p.id as contact_id, p.account_id, last.id as response_id, last.score
          from contact p
          left join lateral (
            select r.id, r.score from response r
             where r.workspace_id = p.workspace_id and r.contact_id = p.id
               and r.invalidated_at is null and r.kind in ('rnps', 'tnps')
             order by r.answered_at desc, r.id desc limit 1) last on true
         where p.workspace_id = :workspace and p.id = any (:contacts))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Promoters(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Bean
  static EventConsumer<ResponseReceived> advocacyOfReceived(Promoters promoters) {
    return new OfAnswers<>("followup.advocacy.received", ResponseReceived.class, promoters);
  }

  @Bean
  static EventConsumer<ResponseChanged> advocacyOfChanged(Promoters promoters) {
    return new OfAnswers<>("followup.advocacy.changed", ResponseChanged.class, promoters);
  }

  @Bean
  static EventConsumer<ResponseInvalidated> advocacyOfInvalidated(Promoters promoters) {
    return new OfAnswers<>("followup.advocacy.invalidated", ResponseInvalidated.class, promoters);
  }

  @Bean
  static EventConsumer<ResponseRevalidated> advocacyOfRevalidated(Promoters promoters) {
    return new OfAnswers<>("followup.advocacy.revalidated", ResponseRevalidated.class, promoters);
  }

  private record OfAnswers<E extends ResponseEvent>(String name, Class<E> type, Promoters promoters)
      implements EventConsumer<E> {

    @Override
    public void handle(long workspaceId, List<E> events) {
      Long[] contacts =
          events.stream()
              .map(ResponseEvent::contactId)
              .filter(Objects::nonNull)
              .distinct()
              .sorted()
              .toArray(Long[]::new);
      if (contacts.length > 0) {
        promoters.update(contacts);
      }
    }
  }

  private void update(Long[] contacts) {
    jdbc.sql(
            LATEST
                + """
                insert into advocacy (workspace_id, contact_id, account_id, response_id, state,
                                      identified_at)
                select :workspace, contact_id, account_id, response_id, 'identified', :now
                  from latest
                 where score >= 9
                   and not exists (select from answer_source h
                                    where h.workspace_id = :workspace
                                      and h.response_id = latest.response_id)
                   and not exists (select from advocacy a
                                    where a.workspace_id = :workspace
                                      and a.response_id = latest.response_id)
                 order by contact_id
                on conflict do nothing
                """)
        .param("workspace", WorkspaceScope.current())
        .param("contacts", contacts)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    jdbc.sql(
            LATEST
                + """
                delete from advocacy a
                 using latest
                 where a.workspace_id = :workspace and a.contact_id = latest.contact_id
                   and a.state = 'identified' and coalesce(latest.score, 0) < 9
                """)
        .param("workspace", WorkspaceScope.current())
        .param("contacts", contacts)
        .update();
  }
}
