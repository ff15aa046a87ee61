package org.heed.score.pulse;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.customer.CustomerPanel.PulseReading;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.weighting.Pulse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pulses of accounts and contacts, as rules see them too: recommendation answers of two years, each
 * quarter counting half as much, drawn towards 7 while they are few.
 */
@Component
public class Pulses {

  private static final double USUAL = 7;
  private static final double HALF_LIFE_DAYS = 90;
  private static final double PRIOR_ANSWERS = 1;

  private static final String BEATS =
      """
      select r.%1$s as who, r.score,
             greatest(0, extract(epoch from :now::timestamptz - r.answered_at) / 86400) as age
        from response r
       where r.workspace_id = :workspace and r.%1$s = any (:ids) and r.invalidated_at is null
         and r.kind in ('rnps', 'tnps')
         and r.answered_at between :now::timestamptz - interval '2 years' and :now::timestamptz
      """;

  private static final String LIMITS =
      """
      select %s as who, coalesce(own.lowest, other.lowest) as lowest
        from %s
        left join pulse_limit own on own.workspace_id = a.workspace_id
                                 and own.segment = a.segment and a.segment <> ''
        left join pulse_limit other on other.workspace_id = a.workspace_id and other.segment = ''
       where a.workspace_id = :workspace and %s = any (:ids)
         and coalesce(own.lowest, other.lowest) is not null
      """;

  private static final String OF_ACCOUNTS = LIMITS.formatted("a.id", "account a", "a.id");
  private static final String OF_CONTACTS =
      LIMITS.formatted(
          "p.id",
          "contact p join account a on a.workspace_id = p.workspace_id and a.id = p.account_id",
          "p.id");

  private final JdbcClient jdbc;
  private final Clock clock;

  Pulses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of those of these accounts that answered in the last two years, by id. */
  public Map<Long, PulseReading> ofAccounts(Collection<Long> ids) {
    return read(BEATS.formatted("account_id"), OF_ACCOUNTS, ids, clock.instant());
  }

  /** The same as it stood at an earlier moment, with the limits of today. */
  public Map<Long, PulseReading> ofAccounts(Collection<Long> ids, Instant at) {
    return read(BEATS.formatted("account_id"), OF_ACCOUNTS, ids, at);
  }

  /** Of these accounts as if they were one, with the limit of the first. */
  public Optional<PulseReading> together(List<Long> ids) {
    Long[] wanted = ids.toArray(Long[]::new);
    List<Pulse.Beat> all =
        beats(BEATS.formatted("account_id"), wanted, clock.instant()).values().stream()
            .flatMap(List::stream)
            .toList();
    Double limit = lowest(OF_ACCOUNTS, wanted).get(ids.getFirst());
    return all.isEmpty() ? Optional.empty() : Optional.of(reading(all, limit));
  }

  /** Of those of these contacts that answered in the last two years, by id. */
  public Map<Long, PulseReading> ofContacts(Collection<Long> ids) {
    return read(BEATS.formatted("contact_id"), OF_CONTACTS, ids, clock.instant());
  }

  private Map<Long, PulseReading> read(
      String beats, String limits, Collection<Long> ids, Instant at) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Long[] wanted = ids.toArray(Long[]::new);
    Map<Long, Double> lowest = lowest(limits, wanted);
    Map<Long, PulseReading> pulses = new HashMap<>();
    beats(beats, wanted, at)
        .forEach((id, answers) -> pulses.put(id, reading(answers, lowest.get(id))));
    return pulses;
  }

  private static PulseReading reading(List<Pulse.Beat> answers, @Nullable Double limit) {
    Pulse pulse = Pulse.of(answers, USUAL, HALF_LIFE_DAYS, PRIOR_ANSWERS);
    return new PulseReading(pulse.value(), answers.size(), limit);
  }

  private Map<Long, List<Pulse.Beat>> beats(String beats, Long[] ids, Instant at) {
    Map<Long, List<Pulse.Beat>> byWhom = new HashMap<>();
    jdbc.sql(beats)
        .param("workspace", WorkspaceScope.current())
        .param("ids", ids)
        .param("now", Timestamp.from(at))
        .query(
            row -> {
              byWhom
                  .computeIfAbsent(row.getLong("who"), any -> new ArrayList<>())
                  .add(new Pulse.Beat(row.getInt("score"), row.getDouble("age")));
            });
    return byWhom;
  }

  private Map<Long, Double> lowest(String limits, Long... ids) {
    Map<Long, Double> lowest = new HashMap<>();
    jdbc.sql(limits)
        .param("workspace", WorkspaceScope.current())
        .param("ids", ids)
        .query(
            row -> {
              lowest.put(row.getLong("who"), row.getDouble("lowest"));
            });
    return lowest;
  }
}
