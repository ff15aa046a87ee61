package org.heed.customer.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.heed.customer.AccountDraft;
import org.heed.customer.ContactDraft;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which row of a file first named an address, a contact id or an account. Kept in the database, so
 * that memory does not grow with the file and a restart knows what came before.
 */
@Component
class FileKeys {

  /** A name of something and the row that uses it. */
  record Use(UUID key, long row) {}

  private final JdbcClient jdbc;

  FileKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static List<UUID> of(ContactDraft contact) {
    List<UUID> keys = new ArrayList<>();
    if (contact.email() != null) {
      keys.add(key("email " + contact.email().toLowerCase(Locale.ROOT)));
    }
    if (contact.externalId() != null) {
      keys.add(key("contact " + contact.externalId()));
    }
    return keys;
  }

  static UUID of(AccountDraft account) {
    return account.externalId() != null
        ? key("account " + account.externalId())
        : key("account named " + String.valueOf(account.name()).toLowerCase(Locale.ROOT));
  }

  private static UUID key(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Notes the uses, in their order, and returns the row that first used each key. */
  Map<UUID, Long> firstRows(long importId, List<Use> uses) {
    UUID[] keys = uses.stream().map(Use::key).toArray(UUID[]::new);
    jdbc.sql(
            """
            insert into customer_import_key (workspace_id, import_id, key, row_number)
            select ?, ?, key, min(row_number)
              from unnest(?::uuid[], ?::bigint[]) as used (key, row_number)
             group by key order by key
            on conflict do nothing
            """)
        .params(WorkspaceScope.current(), importId, keys)
        .param(uses.stream().map(Use::row).toArray(Long[]::new))
        .update();
    Map<UUID, Long> rows = new HashMap<>();
    jdbc.sql(
            """
            select key, row_number from customer_import_key
             where workspace_id = ? and import_id = ? and key = any (?::uuid[])
            """)
        .params(WorkspaceScope.current(), importId, keys)
        .query(
            row -> {
              rows.put(row.getObject("key", UUID.class), row.getLong("row_number"));
            });
    return rows;
  }

  void delete(long importId) {
    jdbc.sql("delete from customer_import_key where workspace_id = ? and import_id = ?")
        .params(WorkspaceScope.current(), importId)
        .update();
  }
}
