package org.heed.response.open;

import java.util.Map;
import java.util.TreeMap;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What came along with an answer without an invitation. */
@Component
public class CameAlong {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CameAlong(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What is known about an answer of the current workspace; nothing for invited ones. */
  public Known with(long responseId) {
    return jdbc.sql(
            """
            select identity, signed_user, fields::text as fields
              from open_answer where workspace_id = ? and response_id = ?
            """)
        .params(WorkspaceScope.current(), responseId)
        .query(
            (row, number) ->
                new Known(
                    row.getString("identity"),
                    row.getString("signed_user"),
                    json.readValue(row.getString("fields"), TEXTS)))
        .optional()
        .orElse(new Known("none", null, Map.of()));
  }

  /**
   * What came along.
   *
   * @param identity {@code signed} when the customer's server vouched for the visitor, {@code
   *     wrong} when a signature did not fit, else {@code none}
   * @param user the visitor's id at the customer; only when signed
   * @param fields hidden fields by name
   */
  public record Known(String identity, @Nullable String user, Map<String, String> fields) {

    /** Copies the fields, in the order of their names. */
    public Known {
      fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** The identity in words; empty when none was claimed. */
    public String identityInWords() {
      return switch (identity) {
        case "signed" -> "Signed by your server as " + user;
        case "wrong" -> "Claimed with a signature that does not fit";
        default -> "";
      };
    }
  }
}
