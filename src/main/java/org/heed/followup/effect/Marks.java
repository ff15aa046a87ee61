package org.heed.followup.effect;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.heed.followup.rule.RuleAction;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tags of answers and flags of customers. */
@Component
public class Marks {

  private final JdbcClient jdbc;
  private final Clock clock;

  Marks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A word on an answer or its customer.
   *
   * @param flag whether it is about the customer
   * @param askedBy the rule that put it there
   */
  public record Mark(String label, boolean flag, String askedBy) {}

  void put(List<Deed> deeds) {
    List<Deed> marks = deeds.stream().filter(deed -> label(deed) != null).toList();
    if (marks.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into answer_mark
              (workspace_id, response_id, kind, label, contact_id, account_id, rule_name, at)
            select ?, response_id, kind, label, contact_id, account_id, rule_name, ?
              from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[])
                as mark (response_id, kind, label, contact_id, account_id, rule_name)
            on conflict do nothing
            """)
        .params(WorkspaceScope.current(), Timestamp.from(clock.instant()))
        .param(longs(marks, Deed::responseId))
        .param(texts(marks, deed -> deed.action() instanceof RuleAction.Flag ? "flag" : "tag"))
        .param(texts(marks, Marks::label))
        .param(longs(marks, deed -> deed.facts().customer().contactId()))
        .param(longs(marks, deed -> deed.facts().customer().accountId()))
        .param(texts(marks, Deed::askedBy))
        .update();
  }

  private static @Nullable String label(Deed deed) {
    return switch (deed.action()) {
      case RuleAction.Tag tag -> tag.label();
      case RuleAction.Flag flag -> flag.label();
      default -> null;
    };
  }

  private static Long[] longs(Collection<Deed> deeds, Function<Deed, @Nullable Long> value) {
    return deeds.stream().map(value).toArray(Long[]::new);
  }

  private static String[] texts(Collection<Deed> deeds, Function<Deed, @Nullable String> value) {
    return deeds.stream().map(value).toArray(String[]::new);
  }

  /** The tags of an answer, and the flags of its customer, latest first. */
  public List<Mark> of(long responseId, @Nullable Long accountId) {
    return jdbc.sql(
            """
            select label, kind, min(rule_name) as rule_name from answer_mark
             where workspace_id = :workspace
               and (response_id = :response or kind = 'flag' and account_id = :account)
             group by label, kind order by max(at) desc limit 20
            """)
        .param("workspace", WorkspaceScope.current())
        .param("response", responseId)
        .param("account", accountId)
        .query(
            (row, number) ->
                new Mark(
                    row.getString("label"),
                    "flag".equals(row.getString("kind")),
                    row.getString("rule_name")))
        .list();
  }
}
