package org.heed.response.extra;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was answered to further questions: one row per response and question. */
@Component
public class FurtherAnswers {

  private final JdbcClient jdbc;

  FurtherAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores answers by question; an empty answer takes an earlier one away. */
  public void store(long responseId, Map<String, List<String>> answers) {
    answers.forEach(
        (question, values) -> {
          if (values.isEmpty()) {
            remove(responseId, question);
          } else {
            store(responseId, question, values);
          }
        });
  }

  /** With the time of the score, so that an anonymous answer keeps no finer one. */
  private void store(long responseId, String question, List<String> values) {
    jdbc.sql(
            """
            insert into answer (workspace_id, response_id, question_id, value, answered_at)
            select r.workspace_id, r.id, ?, ?::text[], r.answered_at
              from response r where r.workspace_id = ? and r.id = ?
            on conflict (workspace_id, response_id, question_id)
            do update set value = excluded.value
             where answer.value <> excluded.value
            """)
        .params(question, values.toArray(String[]::new), WorkspaceScope.current(), responseId)
        .update();
  }

  private void remove(long responseId, String question) {
    jdbc.sql("delete from answer where workspace_id = ? and response_id = ? and question_id = ?")
        .params(WorkspaceScope.current(), responseId, question)
        .update();
  }

  /** The answers of one response, by question. */
  public Map<String, List<String>> of(long responseId) {
    return ofAll(List.of(responseId)).getOrDefault(responseId, Map.of());
  }

  /** The answers of many responses, by response and question. */
  public Map<Long, Map<String, List<String>>> ofAll(Collection<Long> responseIds) {
    Map<Long, Map<String, List<String>>> found = new HashMap<>();
    jdbc.sql(
            """
            select response_id, question_id, value from answer
             where workspace_id = ? and response_id = any (?) order by response_id, question_id
            """)
        .params(WorkspaceScope.current(), responseIds.toArray(Long[]::new))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getLong(1), absent -> new LinkedHashMap<>())
                  .put(row.getString(2), List.of((String[]) row.getArray(3).getArray()));
            });
    return found;
  }
}
