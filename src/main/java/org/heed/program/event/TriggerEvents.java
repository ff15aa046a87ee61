package org.heed.program.event;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.heed.customer.place.MeasurePointTree;
import org.heed.customer.place.MeasurePoints;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.event.EventOutcome.Accepted;
import org.heed.program.event.EventOutcome.Duplicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes events for the current workspace. Each is stored once however often it is told; touchpoints
 * that run or are paused at that moment decide about it with their next plan.
 */
@Service
public class TriggerEvents {

  /** Events that one call takes at most. */
  public static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final MeasurePoints points;
  private final JsonMapper json;
  private final Clock clock;

  TriggerEvents(JdbcClient jdbc, MeasurePoints points, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.points = points;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Takes events, in any order.
   *
   * @return what became of each, in the order given; one bad event does not hold back the others
   * @throws IllegalArgumentException for more than {@link #MOST} events
   */
  @Transactional
  public List<EventOutcome> accept(List<TriggerEvent> events) {
    if (events.size() > MOST) {
      throw new IllegalArgumentException("At most " + MOST + " events at once");
    }
    Instant now = clock.instant();
    MeasurePointTree tree = tree(events);
    List<@Nullable EventOutcome> rejected = new ArrayList<>();
    Map<Key, TriggerEvent> good = new LinkedHashMap<>();
    for (TriggerEvent event : events) {
      EventOutcome problem = EventRules.check(event, tree, now);
      rejected.add(problem);
      if (problem == null) {
        good.putIfAbsent(Key.of(event), event);
      }
    }
    return outcomes(events, rejected, store(List.copyOf(good.values()), tree, now));
  }

  private MeasurePointTree tree(List<TriggerEvent> events) {
    boolean named = events.stream().anyMatch(event -> event.measurePoint() != null);
    return named ? points.tree() : new MeasurePointTree(List.of());
  }

  private Set<Key> store(List<TriggerEvent> events, MeasurePointTree tree, Instant now) {
    if (events.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql(
                """
                with stored as (
                  insert into trigger_event (workspace_id, source, source_id, kind,
                    contact_external_id, email_key, account_external_id, occurred_at, received_at,
                    measure_point_id, attributes)
                  select :workspace, source, source_id, kind, contact, email, account,
                         occurred::timestamptz, :now, point, attributes::jsonb
                    from unnest(:sources::text[], :ids::text[], :kinds::text[], :contacts::text[],
                                :emails::text[], :accounts::text[], :occurred::text[],
                                :points::bigint[], :attributes::text[])
                      as e (source, source_id, kind, contact, email, account, occurred, point, attributes)
                   order by source, source_id
                  on conflict (workspace_id, source, source_id) do nothing
                  returning id, source, source_id, kind
                ), waiting as (
                  insert into event_task (workspace_id, touchpoint_id, event_id)
                  select t.workspace_id, t.id, stored.id
                    from stored
                    join touchpoint t on t.workspace_id = :workspace
                     and t.state in ('running', 'paused')
                     and t.pace ->> 'kind' = 'event' and t.pace ->> 'event' = stored.kind)
                select source, source_id from stored
                """)
            .param("workspace", WorkspaceScope.current())
            .param("now", Timestamp.from(now))
            .param("sources", array(events, TriggerEvent::source))
            .param("ids", array(events, TriggerEvent::sourceId))
            .param("kinds", array(events, TriggerEvent::kind))
            .param("contacts", array(events, TriggerEvent::contactExternalId))
            .param("emails", array(events, TriggerEvents::emailKey))
            .param("accounts", array(events, TriggerEvent::accountExternalId))
            .param("occurred", array(events, event -> event.occurredAt().toString()))
            .param("points", array(events, event -> point(event, tree)))
            .param("attributes", array(events, event -> attributes(event)))
            .query((row, number) -> new Key(row.getString("source"), row.getString("source_id")))
            .list());
  }

  private static @Nullable String point(TriggerEvent event, MeasurePointTree tree) {
    String code = event.measurePoint();
    return code == null ? null : tree.byCode(code).map(one -> "" + one.id()).orElse(null);
  }

  private static @Nullable String emailKey(TriggerEvent event) {
    String email = event.email();
    return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
  }

  private String attributes(TriggerEvent event) {
    return event.attributes() == null
        ? "{}"
        : json.writeValueAsString(event.attributes()).replace("\\u0000", "");
  }

  private static @Nullable String[] array(
      List<TriggerEvent> events, Function<TriggerEvent, @Nullable String> part) {
    return events.stream().map(part).toArray(String[]::new);
  }

  private static List<EventOutcome> outcomes(
      List<TriggerEvent> events, List<@Nullable EventOutcome> rejected, Set<Key> stored) {
    List<EventOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      EventOutcome problem = rejected.get(i);
      if (problem != null) {
        outcomes.add(problem);
      } else {
        // The first of several equal ones was stored.
        outcomes.add(stored.remove(Key.of(events.get(i))) ? new Accepted() : new Duplicate());
      }
    }
    return outcomes;
  }

  private record Key(String source, String sourceId) {
    static Key of(TriggerEvent event) {
      return new Key(event.source(), event.sourceId());
    }
  }
}
