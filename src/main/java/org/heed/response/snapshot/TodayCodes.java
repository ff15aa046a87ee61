package org.heed.response.snapshot;

import java.util.HashMap;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What accounts are today, in the codes of the snapshots. */
@Service
public class TodayCodes {

  private final JdbcClient jdbc;
  private final Snapshots snapshots;

  TodayCodes(JdbcClient jdbc, Snapshots snapshots) {
    this.jdbc = jdbc;
    this.snapshots = snapshots;
  }

  /**
   * Today's code of an attribute at the place of each account's code; 0 where nothing is known. A
   * merged account is today what the one that stayed is.
   */
  @Transactional
  public int[] byAccount(Attribute attribute) {
    codeMissing(attribute);
    Map<Integer, Integer> codes = new HashMap<>();
    about(
            """
            select k.code, coalesce(v.code, 0)
              from snapshot_code k
              left join account_merge m
                on m.workspace_id = k.workspace_id and m.merged_id = k.value::bigint
              left join account a
                on a.workspace_id = k.workspace_id
               and a.id = coalesce(m.survivor_id, k.value::bigint)
              left join snapshot_code v
                on v.workspace_id = k.workspace_id and v.attribute = :attribute
               and v.value = left(%s, 200)
             where k.workspace_id = :workspace and k.attribute = :account
            """
                .formatted(value(attribute)),
            attribute)
        .param("account", SnapshotAttribute.ACCOUNT.number())
        .query(
            row -> {
              codes.put(row.getInt(1), row.getInt(2));
            });
    int[] byAccount = new int[codes.keySet().stream().mapToInt(code -> code).max().orElse(0) + 1];
    codes.forEach((account, code) -> byAccount[account] = code);
    return byAccount;
  }

  /** An account may have moved to where no answer ever came from. */
  private void codeMissing(Attribute attribute) {
    String missing =
        """
        select distinct left(today, 200) as value
          from (select %s as today from account a where a.workspace_id = :workspace) as account
         where today <> ''
           and not exists (select from snapshot_code v
                            where v.workspace_id = :workspace and v.attribute = :attribute
                              and v.value = left(today, 200))
        """
            .formatted(value(attribute));
    if (about(missing + " limit 1", attribute).query(String.class).list().isEmpty()) {
      return;
    }
    snapshots.lock();
    about(
            """
            insert into snapshot_code (workspace_id, attribute, code, value)
            select :workspace, :attribute, row_number() over (order by value)
                   + coalesce((select max(code) from snapshot_code
                                where workspace_id = :workspace and attribute = :attribute), 0),
                   value
              from (%s) as missing
            """
                .formatted(missing),
            attribute)
        .update();
  }

  private JdbcClient.StatementSpec about(String sql, Attribute attribute) {
    return jdbc.sql(sql)
        .param("attribute", attribute.number())
        .param("name", attribute.ownName())
        .param("workspace", WorkspaceScope.current());
  }

  /** As SQL over the account {@code a}; an own attribute's name is the parameter {@code name}. */
  static String value(Attribute attribute) {
    for (SnapshotAttribute known : SnapshotAttribute.values()) {
      if (attribute.is(known) && known.today() != null) {
        return known.today();
      }
    }
    return "(a.attributes ->> :name)";
  }
}
