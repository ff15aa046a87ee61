package org.heed.customer.merge;

import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where merged accounts and contacts went. */
@Component
public class Merged {

  /**
   * One that is gone.
   *
   * @param name what it was called
   * @param survivorId the one it is part of now
   * @param survivorName what that one is called
   */
  public record Gone(String name, long survivorId, String survivorName) {

    String sentence() {
      return "“%s” was merged into “%s” already.".formatted(name, survivorName);
    }
  }

  private final JdbcClient jdbc;

  Merged(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where this account went; empty for one that was never merged. */
  public Optional<Gone> account(long id) {
    return find(MergeKind.ACCOUNT, id);
  }

  /** Where this contact went; empty for one that was never merged. */
  public Optional<Gone> contact(long id) {
    return find(MergeKind.CONTACT, id);
  }

  Optional<Gone> find(MergeKind kind, long id) {
    return jdbc.sql(
            """
            select m.name, m.survivor_id, s.name as survivor
              from %1$s_merge m
              join %1$s s on s.workspace_id = m.workspace_id and s.id = m.survivor_id
             where m.workspace_id = ? and m.merged_id = ?
            """
                .formatted(kind.word()))
        .params(WorkspaceScope.current(), id)
        .query(
            (row, number) ->
                new Gone(
                    row.getString("name"), row.getLong("survivor_id"), row.getString("survivor")))
        .optional();
  }
}
