package org.heed.followup.recovery;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    Map<Long, Contact> asked = contacts(closed);
    List<CaseClosed> asking =
        closed.stream()
            .filter(event -> event.contactId() != null && asked.containsKey(event.contactId()))
            .filter(event -> !NO_QUESTION.contains(Outcome.of(event.outcome())))
            .toList();
    if (!asking.isEmpty()) {
      note(asking);
      events.accept(
          asking.stream()
              .map(event -> trigger(event, Objects.requireNonNull(asked.get(event.contactId()))))
              .toList());
    }
  }

  private Map<Long, Contact> contacts(List<CaseClosed> closed) {
    List<Long> ids =
        closed.stream().map(CaseClosed::contactId).filter(Objects::nonNull).distinct().toList();
    return contacts.findAll(ids).stream()
        .collect(Collectors.toMap(Contact::id, Function.identity()));
  }

  private void note(List<CaseClosed> asking) {
    jdbc.sql(
            """
            insert into case_recovery (workspace_id, case_id, closed_at, contact_id)
            select c.workspace_id, c.id, closing.at, c.contact_id
              from unnest(?::bigint[], ?::timestamptz[], ?::bigint[])
                as closing (case_id, at, contact_id)
              join follow_up_case c on c.workspace_id = ? and c.id = closing.case_id
                                   and c.contact_id = closing.contact_id
            on conflict do nothing
            """)
        .param(asking.stream().map(CaseClosed::caseId).toArray(Long[]::new))
        .param(asking.stream().map(one -> one.closedAt().toString()).toArray(String[]::new))
        .param(asking.stream().map(CaseClosed::contactId).toArray(Long[]::new))
        .param(WorkspaceScope.current())
        .update();
  }

  private static TriggerEvent trigger(CaseClosed event, Contact contact) {
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
