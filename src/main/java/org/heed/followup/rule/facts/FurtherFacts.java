package org.heed.followup.rule.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.heed.customer.segment.SegmentFilter;
import org.heed.customer.segment.Segments;
import org.heed.customer.segment.SqlCondition;
import org.heed.followup.rule.AnswerFacts;
import org.heed.followup.rule.FactNeeds;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facts that only some rules ask for: segments, pulse, reported figures, recurring reasons. */
@Component
class FurtherFacts {

  private static final String FIGURES =
      """
      select contact_id, name, value::float8 as value from usage_fact
       where workspace_id = :workspace and contact_id = any (:contacts) and name = any (:names)
      """;

  private static final String ANSWERS =
      """
      select response_id, question_id, value from answer
       where workspace_id = :workspace and response_id = any (:ids)
         and question_id = any (:questions)
      """;

  private static final String RECURRING =
      """
      select r.id, count(*) as cases
        from response r
        join follow_up_case c on c.workspace_id = r.workspace_id and c.account_id = r.account_id
                             and c.response_id <> r.id
                             and c.opened_at between r.answered_at - interval '90 days'
                                                 and r.answered_at
        join response o on o.workspace_id = c.workspace_id and o.id = c.response_id
                       and o.reasons && r.reasons
       where r.workspace_id = :workspace and r.id = any (:ids) and cardinality(r.reasons) > 0
       group by r.id
      """;

  private final JdbcClient jdbc;
  private final Segments segments;
  private final Pulses pulses;

  FurtherFacts(JdbcClient jdbc, Segments segments, Pulses pulses) {
    this.jdbc = jdbc;
    this.segments = segments;
    this.pulses = pulses;
  }

  List<AnswerFacts> add(List<AnswerFacts> facts, Long[] ids, FactNeeds needs) {
    Long[] contacts =
        facts.stream()
            .map(one -> one.customer().contactId())
            .filter(Objects::nonNull)
            .distinct()
            .toArray(Long[]::new);
    Map<Long, Set<Long>> memberships = memberships(needs.segments(), contacts);
    Map<Long, Map<String, Double>> figures = figures(needs.figures(), contacts);
    Map<Long, Map<String, List<String>>> answers = answers(needs.questions(), ids);
    Map<Long, Double> pulse = needs.pulse() ? pulses.of(ids) : Map.of();
    Map<Long, Double> limits = needs.pulse() ? pulses.limits(ids) : Map.of();
    Map<Long, Integer> recurring = needs.recurring() ? recurring(ids) : Map.of();
    return facts.stream()
        .map(
            one -> {
              long contact = Objects.requireNonNullElse(one.customer().contactId(), 0L);
              return one.with(
                  memberships.getOrDefault(contact, Set.of()),
                  pulse.get(one.responseId()),
                  limits.get(one.responseId()),
                  figures.getOrDefault(contact, Map.of()),
                  answers.getOrDefault(one.responseId(), Map.of()),
                  recurring.getOrDefault(one.responseId(), 0));
            })
        .toList();
  }

  private Map<Long, Set<Long>> memberships(Set<Long> wanted, Long[] contacts) {
    Map<Long, Set<Long>> byContact = new HashMap<>();
    for (long segmentId : wanted) {
      segments
          .find(segmentId)
          .ifPresent(
              segment ->
                  members(segment.filter(), contacts)
                      .forEach(
                          contact ->
                              byContact
                                  .computeIfAbsent(contact, any -> new HashSet<>())
                                  .add(segmentId)));
    }
    return byContact;
  }

  private List<Long> members(SegmentFilter filter, Long[] contacts) {
    SqlCondition condition = segments.condition(filter, "s");
    return jdbc.sql(
            """
            select c.id from contact c
              left join account a on a.workspace_id = c.workspace_id and a.id = c.account_id
             where c.workspace_id = :workspace and c.id = any (:contacts) and %s
            """
                .formatted(condition.sql()))
        .param("workspace", WorkspaceScope.current())
        .param("contacts", contacts)
        .params(condition.parameters())
        .query(Long.class)
        .list();
  }

  private Map<Long, Map<String, Double>> figures(Set<String> names, Long[] contacts) {
    Map<Long, Map<String, Double>> byContact = new HashMap<>();
    if (!names.isEmpty()) {
      jdbc.sql(FIGURES)
          .param("workspace", WorkspaceScope.current())
          .param("contacts", contacts)
          .param("names", names.toArray(String[]::new))
          .query(
              row -> {
                byContact
                    .computeIfAbsent(row.getLong("contact_id"), any -> new HashMap<>())
                    .put(row.getString("name"), row.getDouble("value"));
              });
    }
    return byContact;
  }

  private Map<Long, Map<String, List<String>>> answers(Set<String> questions, Long[] ids) {
    Map<Long, Map<String, List<String>>> byResponse = new HashMap<>();
    if (!questions.isEmpty()) {
      jdbc.sql(ANSWERS)
          .param("workspace", WorkspaceScope.current())
          .param("ids", ids)
          .param("questions", questions.toArray(String[]::new))
          .query(
              row -> {
                List<String> said = List.of((String[]) row.getArray("value").getArray());
                byResponse
                    .computeIfAbsent(row.getLong("response_id"), any -> new HashMap<>())
                    .put(
                        row.getString("question_id"),
                        said.stream().map(AnswerFacts::folded).toList());
              });
    }
    return byResponse;
  }

  private Map<Long, Integer> recurring(Long[] ids) {
    Map<Long, Integer> byResponse = new HashMap<>();
    jdbc.sql(RECURRING)
        .param("workspace", WorkspaceScope.current())
        .param("ids", ids)
        .query(
            row -> {
              byResponse.put(row.getLong("id"), row.getInt("cases"));
            });
    return byResponse;
  }
}
