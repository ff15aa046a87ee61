package org.heed.customer.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heed.customer.segment.Field.Kind;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The fields that conditions of this workspace can compare, custom attributes included. */
@Component
public class Fields {

  private static final int SAMPLE = 20_000;
  private static final int MOST_NAMES = 200;

  private final JdbcClient jdbc;

  Fields(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Known fields first, then attributes and usage facts by name. */
  public List<Field> all() {
    List<Field> fields = new ArrayList<>();
    Arrays.stream(KnownField.values()).map(KnownField::field).forEach(fields::add);
    for (String name : attributes("account")) {
      fields.add(new Field(Operand.ACCOUNT_ATTRIBUTE + name, "Account: " + name, Kind.ANYTHING));
    }
    for (String name : attributes("contact")) {
      fields.add(new Field(Operand.CONTACT_ATTRIBUTE + name, "Contact: " + name, Kind.ANYTHING));
    }
    for (String name : usage()) {
      fields.add(new Field(Operand.USAGE + name, "Usage: " + name, Kind.NUMBER));
    }
    return fields;
  }

  /** Reads the latest rows only: attributes come in by import, the same for many. */
  private List<String> attributes(String table) {
    return jdbc.sql(
            """
            select distinct key.key
              from (select attributes from %s where workspace_id = :workspace
                     order by id desc limit %d) latest,
                   jsonb_object_keys(latest.attributes) as key (key)
             order by 1 limit %d
            """
                .formatted(table, SAMPLE, MOST_NAMES))
        .param("workspace", WorkspaceScope.current())
        .query(String.class)
        .list();
  }

  private List<String> usage() {
    return jdbc.sql(
            """
            select distinct name from (select name from usage_fact where workspace_id = :workspace
                                        limit %d) first_rows order by 1 limit %d
            """
                .formatted(SAMPLE, MOST_NAMES))
        .param("workspace", WorkspaceScope.current())
        .query(String.class)
        .list();
  }
}
