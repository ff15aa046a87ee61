package org.heed.customer.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heed.customer.mapping.Mapping;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The mapping last used for a set of headings, offered again for the next such file. */
@Component
class RememberedMappings {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  RememberedMappings(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  Optional<Mapping> find(List<String> headings) {
    return jdbc.sql(
            "select mapping from import_mapping where workspace_id = ? and headings_hash = ?")
        .params(WorkspaceScope.current(), hash(headings))
        .query((row, number) -> json.readValue(row.getString(1), Mapping.class))
        .optional()
        .filter(mapping -> mapping.columns().size() == headings.size());
  }

  void remember(List<String> headings, Mapping mapping) {
    jdbc.sql(
            """
            insert into import_mapping (workspace_id, headings_hash, mapping, used_at)
            values (?, ?, ?::jsonb, ?)
            on conflict (workspace_id, headings_hash)
              do update set mapping = excluded.mapping, used_at = excluded.used_at
            """)
        .params(WorkspaceScope.current(), hash(headings), json.writeValueAsString(mapping))
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  private String hash(List<String> headings) {
    byte[] text = json.writeValueAsBytes(headings);
    return UUID.nameUUIDFromBytes(text).toString();
  }
}
