package org.heed.followup.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.heed.followup.playbook.Fit;
import org.heed.followup.playbook.Origin;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.Category;
import org.heed.workspace.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters that the workspace in scope wrote, changed or switched off. */
@Component
class TemplateRows {

  private final JdbcClient jdbc;
  private final ShippedLetters shipped;
  private final Clock clock;

  TemplateRows(JdbcClient jdbc, ShippedLetters shipped, Clock clock) {
    this.jdbc = jdbc;
    this.shipped = shipped;
    this.clock = clock;
  }

  List<LetterTemplate> all() {
    return jdbc.sql(
            "select * from letter_template where workspace_id = ? order by heed_sort_key(name),"
                + " key")
        .param(WorkspaceScope.current())
        .query(this::template)
        .list();
  }

  private LetterTemplate template(ResultSet row, int number) throws SQLException {
    String key = row.getString("key");
    String category = row.getString("category");
    return new LetterTemplate(
        key,
        row.getString("name"),
        new Fit(
            category == null ? null : Category.valueOf(category.toUpperCase(Locale.ROOT)),
            List.of((String[]) Objects.requireNonNull(row.getArray("themes")).getArray()),
            row.getString("language")),
        row.getString("subject"),
        row.getString("body"),
        OwnWords.of(row.getString("own_words")),
        row.getBoolean("active"),
        shipped.all().containsKey(key) ? Origin.ADAPTED : Origin.OWN,
        row.getInt("revision"));
  }

  /** Stores it over the revision it names; tells whether that was still the one there. */
  boolean save(LetterTemplate letter) {
    Category category = letter.fit().category();
    return jdbc.sql(
                """
                insert into letter_template as t
                  (workspace_id, key, name, category, themes, language, subject, body, own_words,
                   active, revision, changed_at, changed_by)
                values (:workspace, :key, :name, :category, :themes, :language, :subject, :body,
                        :own, :active, :revision + 1, :now, :actor)
                on conflict (workspace_id, key) do update
                   set name = excluded.name, category = excluded.category, themes = excluded.themes,
                       language = excluded.language, subject = excluded.subject,
                       body = excluded.body, own_words = excluded.own_words,
                       active = excluded.active, revision = excluded.revision,
                       changed_at = excluded.changed_at, changed_by = excluded.changed_by
                 where t.revision = :revision
                """)
            .param("workspace", WorkspaceScope.current())
            .param("key", letter.key())
            .param("name", letter.name())
            .param("category", category == null ? null : category.name().toLowerCase(Locale.ROOT))
            .param("themes", letter.fit().themes().toArray(String[]::new))
            .param("language", letter.fit().language())
            .param("subject", letter.subject())
            .param("body", letter.body())
            .param("own", letter.ownWords().key())
            .param("active", letter.active())
            .param("revision", letter.revision())
            .param("now", Timestamp.from(clock.instant()))
            .param("actor", Actor.current().name())
            .update()
        == 1;
  }

  void delete(String key) {
    jdbc.sql("delete from letter_template where workspace_id = ? and key = ?")
        .params(WorkspaceScope.current(), key)
        .update();
  }
}
