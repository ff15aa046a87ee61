package org.heed.response.snapshot;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.LanguageName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How people read the values of attributes. */
@Service
public class ValueNames {

  private static final String UNKNOWN = "Not known";

  private final JdbcClient jdbc;

  ValueNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Names by value, for those attributes whose values are ids; all others are their own names. */
  public Names of(Attribute attribute) {
    Map<String, String> names = new HashMap<>();
    if (attribute.is(SnapshotAttribute.TOUCHPOINT)) {
      read("select id, name from touchpoint where workspace_id = :workspace", names);
    } else if (attribute.is(SnapshotAttribute.OWNER)) {
      read("select id, name from app_user where workspace_id = :workspace", names);
    } else if (attribute.is(SnapshotAttribute.ACCOUNT)) {
      read(
          """
          select id, name from account where workspace_id = :workspace
          union all
          select merged_id, name from account_merge where workspace_id = :workspace
          """,
          names);
    } else if (attribute.is(SnapshotAttribute.VERSION)) {
      read(
          """
          select v.id, s.name || ', version ' || v.number
            from survey_version v
            join survey s on s.workspace_id = v.workspace_id and s.id = v.survey_id
           where v.workspace_id = :workspace
          """,
          names);
    }
    return new Names(attribute, names);
  }

  private void read(String sql, Map<String, String> names) {
    jdbc.sql(sql)
        .param("workspace", WorkspaceScope.current())
        .query(
            row -> {
              names.put(row.getString(1), row.getString(2));
            });
  }

  /** The names of one attribute's values. */
  public record Names(Attribute attribute, Map<String, String> byValue) {

    /** The name of a value; empty text is a value that is not known. */
    public String of(String value) {
      if (value.isEmpty()) {
        return UNKNOWN;
      }
      if (attribute.is(SnapshotAttribute.LANGUAGE)) {
        return LanguageName.of(value);
      }
      if (attribute.is(SnapshotAttribute.ROLE) || attribute.is(SnapshotAttribute.CHANNEL)) {
        String words = value.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
      }
      return byValue.getOrDefault(value, value);
    }
  }
}
