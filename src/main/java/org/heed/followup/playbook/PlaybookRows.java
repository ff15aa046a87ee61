package org.heed.followup.playbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.Category;
import org.heed.workspace.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The playbooks that the workspace in scope wrote, changed or switched off. */
@Component
class PlaybookRows {

  private final JdbcClient jdbc;
  private final ShippedPlaybooks shipped;
  private final Clock clock;

  PlaybookRows(JdbcClient jdbc, ShippedPlaybooks shipped, Clock clock) {
    this.jdbc = jdbc;
    this.shipped = shipped;
    this.clock = clock;
  }

  List<Playbook> all() {
    return jdbc.sql(
            "select * from playbook where workspace_id = ? order by heed_sort_key(name), key")
        .param(WorkspaceScope.current())
        .query(this::playbook)
        .list();
  }

  private Playbook playbook(ResultSet row, int number) throws SQLException {
    String key = row.getString("key");
    String category = row.getString("category");
    return new Playbook(
        key,
        row.getString("name"),
        new Fit(
            category == null ? null : Category.valueOf(category.toUpperCase(Locale.ROOT)),
            texts(row, "themes"),
            row.getString("language")),
        row.getString("greeting"),
        row.getString("acknowledgement"),
        texts(row, "ask"),
        texts(row, "offer"),
        texts(row, "log"),
        row.getBoolean("active"),
        shipped.all().containsKey(key) ? Origin.ADAPTED : Origin.OWN,
        row.getInt("revision"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) Objects.requireNonNull(row.getArray(column)).getArray());
  }

  /** Stores it over the revision it names; tells whether that was still the one there. */
  boolean save(Playbook book) {
    Category category = book.fit().category();
    return jdbc.sql(
                """
                insert into playbook as p
                  (workspace_id, key, name, category, themes, language, greeting, acknowledgement,
                   ask, offer, log, active, revision, changed_at, changed_by)
                values (:workspace, :key, :name, :category, :themes, :language, :greeting, :heard,
                        :ask, :offer, :log, :active, :revision + 1, :now, :actor)
                on conflict (workspace_id, key) do update
                   set name = excluded.name, category = excluded.category, themes = excluded.themes,
                       language = excluded.language, greeting = excluded.greeting,
                       acknowledgement = excluded.acknowledgement, ask = excluded.ask,
                       offer = excluded.offer, log = excluded.log, active = excluded.active,
                       revision = excluded.revision, changed_at = excluded.changed_at,
                       changed_by = excluded.changed_by
                 where p.revision = :revision
                """)
            .param("workspace", WorkspaceScope.current())
            .param("key", book.key())
            .param("name", book.name())
            .param("category", category == null ? null : category.name().toLowerCase(Locale.ROOT))
            .param("themes", book.fit().themes().toArray(String[]::new))
            .param("language", book.fit().language())
            .param("greeting", book.greeting())
            .param("heard", book.acknowledgement())
            .param("ask", book.ask().toArray(String[]::new))
            .param("offer", book.offer().toArray(String[]::new))
            .param("log", book.log().toArray(String[]::new))
            .param("active", book.active())
            .param("revision", book.revision())
            .param("now", Timestamp.from(clock.instant()))
            .param("actor", Actor.current().name())
            .update()
        == 1;
  }

  void delete(String key) {
    jdbc.sql("delete from playbook where workspace_id = ? and key = ?")
        .params(WorkspaceScope.current(), key)
        .update();
  }
}
