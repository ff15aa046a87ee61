package org.heed.response.history;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an imported answer brought along from where it was given. */
@Component
public class BroughtAlong {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  BroughtAlong(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Of an answer of the current workspace; empty for one that was given here. */
  public Optional<Origin> of(long responseId) {
    return jdbc.sql(
            """
            select source, source_id, further::text as further
              from answer_source where workspace_id = ? and response_id = ?
            """)
        .params(WorkspaceScope.current(), responseId)
        .query(
            (row, number) ->
                new Origin(
                    row.getString("source"),
                    row.getString("source_id"),
                    json.readValue(row.getString("further"), TEXTS)))
        .optional();
  }

  /**
   * Where it was given.
   *
   * @param source such as {@code delighted}
   * @param sourceId its id there, or what told it apart from others
   * @param further other answers by question, in the order of the questions
   */
  public record Origin(String source, String sourceId, Map<String, String> further) {

    /** Copies the answers. */
    public Origin {
      further = java.util.Collections.unmodifiableMap(new TreeMap<>(further));
    }

    /** The source as people write it. */
    public String name() {
      return switch (source) {
        case "qualtrics" -> "Qualtrics";
        case "surveymonkey" -> "SurveyMonkey";
        case "typeform" -> "Typeform";
        case "delighted" -> "Delighted";
        default -> "a file";
      };
    }
  }
}
