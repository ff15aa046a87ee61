package org.heed.followup.recovery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heed.customer.Contact;
import org.heed.customer.Contacts;
import org.heed.followup.CaseClosed;
import org.heed.followup.CaseOpened;
import org.heed.followup.Closing.Outcome;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.event.TriggerEvent;
import org.heed.program.event.TriggerEvents;
import org.heed.program.event.WithdrawnEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the program about closed cases. Whether, when and by which survey the customer is asked
 * once more is the business of a touchpoint that waits for this event; so opt-outs, clocks and
 * sending windows hold as for any other survey.
 */
@Component
class RecoveryAsking {

  /** Whoever leaves, or never spoke with us, is not asked whether we made up for it. */
  private static final Set<Outcome> NO_QUESTION = EnumSet.of(Outcome.LOST, Outcome.UNREACHABLE);

  private final JdbcClient jdbc;
  private final Contacts contacts;
  private final TriggerEvents events;
  private final WithdrawnEvents withdrawn;

  RecoveryAsking(
      JdbcClient jdbc, Contacts contacts, TriggerEvents events, WithdrawnEvents withdrawn) {
    this.jdbc = jdbc;
    this.contacts = contacts;
    this.events = events;
    this.withdrawn = withdrawn;
  }

  void closed(List<CaseClosed> closed) {
    List<TriggerEvent> told = new ArrayList<>();
    for (CaseClosed event : closed) {
      if (event.contactId() != null && !NO_QUESTION.contains(Outcome.of(event.outcome()))) {
        contacts.find(event.contactId()).ifPresent(contact -> told.add(note(event, contact)));
      }
    }
    if (!told.isEmpty()) {
      events.accept(told);
    }
  }

  private TriggerEvent note(CaseClosed event, Contact contact) {
    jdbc.sql(
            """
            insert into case_recovery (workspace_id, case_id, closed_at, contact_id)
            select workspace_id, id, ?, contact_id from follow_up_case
             where workspace_id = ? and id = ? and contact_id = ?
            on conflict do nothing
            """)
        .params(Timestamp.from(event.closedAt()), WorkspaceScope.current())
        .params(event.caseId(), contact.id())
        .update();
    return new TriggerEvent(
        RecoveryTouchpoints.SOURCE,
        sourceId(event.caseId(), event.closedAt()),
        RecoveryTouchpoints.EVENT,
        contact.externalId(),
        contact.email(),
        null,
        event.closedAt(),
        Map.of("case", Long.toString(event.caseId())));
  }

  private static String sourceId(long caseId, Instant closedAt) {
    return "case-" + caseId + "-" + closedAt.toEpochMilli();
  }

  /** Work goes on: what was to be asked about an earlier closing is called off. */
  void opened(List<CaseOpened> opened) {
    List<Waiting> waiting =
        jdbc.sql(
                """
                select case_id, closed_at from case_recovery
                 where workspace_id = ? and case_id = any (?) and response_id is null
                """)
            .params(
                WorkspaceScope.current(),
                opened.stream().map(CaseOpened::caseId).distinct().toArray(Long[]::new))
            .query(
                (row, number) ->
                    new Waiting(row.getLong("case_id"), row.getTimestamp("closed_at").toInstant()))
            .list();
    if (!waiting.isEmpty()) {
      withdrawn.withdraw(
          RecoveryTouchpoints.SOURCE,
          waiting.stream().map(one -> sourceId(one.caseId(), one.closedAt())).toList(),
          "the case was opened again");
    }
  }

  private record Waiting(long caseId, Instant closedAt) {}
}
