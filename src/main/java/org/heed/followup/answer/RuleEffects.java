package org.heed.followup.answer;

import static org.heed.followup.answer.Columns.longs;
import static org.heed.followup.answer.Columns.texts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heed.followup.effect.Deed;
import org.heed.followup.effect.Deeds;
import org.heed.followup.rule.RuleMatch;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes which rules hold for which answers and does what they ask for: once for each rule and
 * answer, however often the news about the answer is repeated.
 */
@Component
class RuleEffects {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Deeds deeds;
  private final SpecialistRouting specialists;

  RuleEffects(JdbcClient jdbc, Clock clock, Deeds deeds, SpecialistRouting specialists) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.deeds = deeds;
    this.specialists = specialists;
  }

  void carryOut(List<Finding> found) {
    List<Held> held =
        found.stream()
            .flatMap(
                finding ->
                    finding.judgement().matches().stream().map(match -> new Held(finding, match)))
            .toList();
    if (!held.isEmpty()) {
      Set<List<Long>> fresh = note(held);
      List<Deed> todo = new ArrayList<>();
      List<Held> now = held.stream().filter(one -> fresh.contains(one.key())).toList();
      now.forEach(one -> one.addTo(todo));
      deeds.doAll(todo);
      specialists.route(now.stream().map(Held::routed).toList());
    }
  }

  /** Answer and rule of those that had not been noted before. */
  private Set<List<Long>> note(List<Held> held) {
    Set<List<Long>> fresh = new HashSet<>();
    jdbc.sql(
            """
            insert into rule_match (workspace_id, response_id, rule_id, version, opens, because, at)
            select ?, response_id, rule_id, version, opens, because, ?
              from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::boolean[], ?::text[])
                as held (response_id, rule_id, version, opens, because)
             order by response_id, rule_id
            on conflict do nothing
            returning response_id, rule_id
            """)
        .params(WorkspaceScope.current(), Timestamp.from(clock.instant()))
        .param(longs(held, one -> one.finding().event().responseId()))
        .param(longs(held, one -> one.match().rule().id()))
        .param(longs(held, one -> (long) one.match().rule().version()))
        .param(held.stream().map(one -> one.match().opensCase()).toArray(Boolean[]::new))
        .param(texts(held, one -> one.match().because()))
        .query(
            row -> {
              fresh.add(List.of(row.getLong("response_id"), row.getLong("rule_id")));
            });
    return fresh;
  }

  /** A rule that holds for an answer. */
  private record Held(Finding finding, RuleMatch match) {

    List<Long> key() {
      return List.of(finding.event().responseId(), match.rule().id());
    }

    SpecialistRouting.Held routed() {
      return new SpecialistRouting.Held(finding.event().responseId(), match);
    }

    void addTo(List<Deed> deeds) {
      match
          .rule()
          .definition()
          .actions()
          .forEach(
              action ->
                  deeds.add(
                      new Deed(
                          action,
                          finding.event().responseId(),
                          "rule:" + match.rule().id(),
                          match.rule().name(),
                          match.because(),
                          finding.facts(),
                          finding.accountOwnerId(),
                          finding.at())));
    }
  }
}
