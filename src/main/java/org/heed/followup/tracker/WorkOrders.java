package org.heed.followup.tracker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.heed.followup.calling.CaseColumns;
import org.heed.followup.calling.CaseCustomer;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.text.PlainText;
import org.heed.statistics.SurveyKind;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what tickets and tasks say, from what is known at that moment. */
@Component
class WorkOrders {

  private static final int LONGEST_SUBJECT = 150;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_QUOTE = 4000;

  private static final String FACTS =
      """
      select w.reference, w.response_id, w.asked_by, w.because, w.created_at,
             r.kind, r.score, r.comment, r.contact_id, p.name as contact_name, p.email, p.phone,
             r.account_id, a.name as account_name, a.annual_revenue, a.currency, a.renewal_on,
             c.id as case_id, c.due_at, u.name as owner_name, u.email as owner_email
        from tracked_work w
        join response r on r.workspace_id = w.workspace_id and r.id = w.response_id
                       and r.invalidated_at is null
        left join contact p on p.workspace_id = r.workspace_id and p.id = r.contact_id
        left join account a on a.workspace_id = r.workspace_id and a.id = r.account_id
        left join follow_up_case c on c.workspace_id = r.workspace_id and c.response_id = r.id
        left join app_user u on u.workspace_id = r.workspace_id
                            and u.id = coalesce(c.owner_id, a.owner_id)
       where w.workspace_id = ? and w.id = ?
      """;

  private final JdbcClient jdbc;
  private final Workspaces workspaces;
  private final HeedSettings settings;

  WorkOrders(JdbcClient jdbc, Workspaces workspaces, HeedSettings settings) {
    this.jdbc = jdbc;
    this.workspaces = workspaces;
    this.settings = settings;
  }

  /** What is to be made; empty when the answer does not count any more. */
  Optional<WorkOrder> of(long itemId) {
    int hours = workspaces.current().settings().slaHours();
    return jdbc.sql(FACTS)
        .params(WorkspaceScope.current(), itemId)
        .query((row, number) -> order(row, Duration.ofHours(hours)))
        .optional();
  }

  private WorkOrder order(ResultSet row, Duration usual) throws SQLException {
    CaseCustomer customer = CaseColumns.customer(row);
    SurveyKind kind = SurveyKind.of(row.getString("kind"));
    String sentence = "%s gave a %s".formatted(named(customer), kind.spoken(row.getInt("score")));
    Timestamp due = row.getTimestamp("due_at");
    Instant asked = row.getTimestamp("created_at").toInstant();
    return new WorkOrder(
        Objects.requireNonNull(row.getObject("reference", UUID.class)),
        PlainText.cleanLine(sentence, LONGEST_SUBJECT),
        text(row, customer, sentence),
        customer.contactName(),
        customer.email(),
        row.getString("owner_email"),
        due == null ? asked.plus(usual) : due.toInstant(),
        row.getLong("response_id"),
        row.getObject("case_id", Long.class));
  }

  private String text(ResultSet row, CaseCustomer customer, String sentence) throws SQLException {
    List<String> lines = new ArrayList<>();
    lines.add(line(sentence + "."));
    String comment = row.getString("comment");
    if (comment != null && !comment.isBlank()) {
      lines.add("");
      PlainText.clean(comment, LONGEST_QUOTE).lines().map("> "::concat).forEach(lines::add);
    }
    lines.add("");
    fact(lines, "Contact", customer.who());
    fact(lines, "Address", customer.email());
    fact(lines, "Telephone", customer.phone());
    fact(lines, "Account", customer.accountName());
    fact(lines, "Revenue a year", customer.revenue());
    fact(lines, "Owner", row.getString("owner_name"));
    fact(lines, "Asked for by", row.getString("asked_by"));
    fact(lines, "Because", row.getString("because"));
    lines.add("");
    long caseId = row.getLong("case_id");
    lines.add(
        caseId == 0
            ? settings.linkBase() + "/responses/" + row.getLong("response_id")
            : settings.linkBase() + "/cases/" + caseId);
    return String.join("\n", lines);
  }

  private static void fact(List<String> lines, String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      lines.add(line(label + ": " + value));
    }
  }

  private static String named(CaseCustomer customer) {
    String account = customer.accountName();
    return account == null ? customer.who() : customer.who() + ", " + account;
  }

  private static String line(String text) {
    return PlainText.cleanLine(text, LONGEST_LINE);
  }
}
