package org.heed.response.flags;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.Responses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applies the rules to new answers and takes what they find out of every count. */
@Component
class Flagging {

  private final FlagRules rules;
  private final Responses responses;
  private final JdbcClient jdbc;
  private final Clock clock;

  Flagging(FlagRules rules, Responses responses, JdbcClient jdbc, Clock clock) {
    this.rules = rules;
    this.responses = responses;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Looks at these answers; may be repeated. Runs in the transaction of its caller. */
  void examine(Collection<Long> responseIds, Collection<FlagCode> codes) {
    Long[] ids = responseIds.stream().distinct().toArray(Long[]::new);
    List<Long> found = new ArrayList<>();
    List<String> why = new ArrayList<>();
    for (FlagCode code : codes) {
      for (Long id : rules.find(code, ids)) {
        found.add(id);
        why.add(code.key());
      }
    }
    if (!found.isEmpty()) {
      responses.withdrawFlagged(reasons(store(found, why)));
    }
  }

  /** Looks at the answers to invitations whose links a program has just opened. */
  void examineInvitations(Collection<Long> invitationIds) {
    List<Long> answers =
        jdbc.sql("select id from response where workspace_id = ? and invitation_id = any (?)")
            .params(WorkspaceScope.current(), invitationIds.toArray(Long[]::new))
            .query(Long.class)
            .list();
    examine(answers, List.of(FlagCode.SCRIPTED));
  }

  private static Map<Long, String> reasons(Map<Long, Set<FlagCode>> flagged) {
    Map<Long, String> reasons = new TreeMap<>();
    flagged.forEach(
        (id, codes) ->
            reasons.put(
                id, codes.stream().map(FlagCode::meaning).collect(Collectors.joining(" "))));
    return reasons;
  }

  /** The newly flagged answers; what a person has cleared stays cleared. */
  private Map<Long, Set<FlagCode>> store(List<Long> found, List<String> why) {
    Map<Long, Set<FlagCode>> fresh = new TreeMap<>();
    jdbc.sql(
            """
            insert into answer_flag (workspace_id, response_id, code, found_at)
            select ?, response_id, code, ?
              from unnest(?::bigint[], ?::text[]) as flag (response_id, code)
             order by response_id, code
            on conflict do nothing
            returning response_id, code
            """)
        .params(WorkspaceScope.current(), Timestamp.from(clock.instant()))
        .param(found.toArray(Long[]::new))
        .param(why.toArray(String[]::new))
        .query(
            row -> {
              fresh
                  .computeIfAbsent(row.getLong(1), any -> EnumSet.noneOf(FlagCode.class))
                  .add(FlagCode.of(row.getString(2)));
            });
    return fresh;
  }
}
