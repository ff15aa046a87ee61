package org.heed.customer.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The remarks about an import's rows, in the order of the file. */
@Component
class Remarks {

  private static final int PAGE = 5_000;
  private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Remarks(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(long importId, List<Remark> remarks) {
    if (remarks.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into customer_import_remark
              (workspace_id, import_id, row_number, rejected, reason, cells)
            select ?, ?, remark.*
              from unnest(?::bigint[], ?::boolean[], ?::text[], ?::jsonb[]) as remark
            on conflict do nothing
            """)
        .params(WorkspaceScope.current(), importId)
        .param(remarks.stream().map(Remark::row).toArray(Long[]::new))
        .param(remarks.stream().map(Remark::rejected).toArray(Boolean[]::new))
        .param(remarks.stream().map(Remark::reason).toArray(String[]::new))
        .param(
            remarks.stream()
                .map(remark -> json.writeValueAsString(remark.cells()))
                .toArray(String[]::new))
        .update();
  }

  /** Up to {@code most} remarks about rows after this one. */
  List<Remark> after(long importId, long row, int most) {
    return jdbc.sql(
            """
            select row_number, rejected, reason, cells from customer_import_remark
             where workspace_id = ? and import_id = ? and row_number > ?
             order by row_number limit ?
            """)
        .params(WorkspaceScope.current(), importId, row, most)
        .query(this::read)
        .list();
  }

  /** What there is to say, the most frequent first; quoted values do not make a difference. */
  List<Remark.Group> grouped(long importId, int most) {
    return jdbc.sql(
            """
            select rejected, (array_agg(reason order by row_number))[1] as reason,
                   sum(n)::bigint as rows, count(*) as texts, min(row_number) as first,
                   max(last) as last
              from (select rejected, reason, count(*) as n, min(row_number) as row_number,
                           max(row_number) as last
                      from customer_import_remark
                     where workspace_id = ? and import_id = ? group by 1, 2) as said
             group by rejected, regexp_replace(reason, '“[^”]*”', '“”', 'g')
             order by 3 desc, 5 limit ?
            """)
        .params(WorkspaceScope.current(), importId, most)
        .query(
            (row, number) ->
                new Remark.Group(
                    row.getBoolean("rejected"),
                    row.getString("reason"),
                    row.getLong("rows"),
                    row.getLong("texts"),
                    row.getLong("first"),
                    row.getLong("last")))
        .list();
  }

  /** Visits every remark; some thousand are in memory at a time. */
  void forEach(long importId, Consumer<Remark> visitor) {
    List<Remark> page = after(importId, 0, PAGE);
    while (!page.isEmpty()) {
      page.forEach(visitor);
      page = after(importId, page.getLast().row(), PAGE);
    }
  }

  void delete(long importId) {
    jdbc.sql("delete from customer_import_remark where workspace_id = ? and import_id = ?")
        .params(WorkspaceScope.current(), importId)
        .update();
  }

  private Remark read(ResultSet row, int number) throws SQLException {
    return new Remark(
        row.getLong("row_number"),
        row.getBoolean("rejected"),
        row.getString("reason"),
        json.readValue(row.getString("cells"), CELLS));
  }
}
