package org.heed.customer.imports;

import java.util.ArrayList;
import java.util.List;
import org.heed.customer.history.EventDraft;
import org.heed.customer.history.EventSink;
import org.heed.customer.mapping.FactReader;
import org.heed.customer.mapping.Mapping;
import org.heed.customer.mapping.RowReader.Accepted;
import org.heed.customer.mapping.RowReader.Outcome;
import org.heed.customer.mapping.RowReader.Rejected;
import org.heed.customer.operational.OperationalState;
import org.heed.customer.operational.Report.Ticket;
import org.heed.customer.operational.Reported;
import org.heed.customer.table.TableRow;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Deals with rows that hold events or tickets of customers who are known already. */
@Component
class FactRows {

  private final EventSink events;
  private final OperationalState state;
  private final Workspaces workspaces;
  private final TransactionTemplate nested;

  FactRows(
      EventSink events,
      OperationalState state,
      Workspaces workspaces,
      PlatformTransactionManager transactions) {
    this.events = events;
    this.state = state;
    this.workspaces = workspaces;
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * What became of a row.
   *
   * @param isNew whether it told something new
   */
  private record Taken(boolean isNew, @Nullable String problem) {}

  /** Takes the rows, or in a dry run takes and forgets them. */
  void deal(boolean dryRun, Mapping mapping, List<Outcome> rows, ChunkTally tally) {
    FactReader reader = new FactReader(mapping, workspaces.current().timeZone());
    List<TableRow> read = new ArrayList<>();
    List<EventDraft> told = new ArrayList<>();
    List<Ticket> tickets = new ArrayList<>();
    for (Outcome outcome : rows) {
      switch (outcome) {
        case Rejected rejected -> tally.reject(rejected.row(), rejected.reason());
        case Accepted accepted -> {
          try {
            if (mapping.describesTickets()) {
              tickets.add(reader.ticket(accepted.row()));
            } else {
              told.add(reader.event(accepted.row()));
            }
            read.add(accepted.row());
          } catch (InvalidInput unusable) {
            tally.reject(accepted.row(), String.valueOf(unusable.getMessage()));
          }
        }
      }
    }
    count(read, taken(dryRun, told, tickets), tally);
  }

  private List<Taken> taken(boolean dryRun, List<EventDraft> told, List<Ticket> tickets) {
    return nested.execute(
        transaction -> {
          List<Taken> all = new ArrayList<>();
          events.take(told).forEach(one -> all.add(new Taken(one.isNew(), one.problem())));
          state.tickets(tickets).forEach(one -> all.add(ticket(one)));
          if (dryRun) {
            transaction.setRollbackOnly();
          }
          return all;
        });
  }

  private static Taken ticket(Reported reported) {
    return new Taken(reported.outcome() == Reported.Outcome.STORED, reported.reason());
  }

  private static void count(List<TableRow> rows, List<Taken> outcomes, ChunkTally tally) {
    int fresh = 0;
    int all = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      Taken one = outcomes.get(i);
      if (one.problem() != null) {
        tally.reject(rows.get(i), one.problem());
      } else {
        all++;
        fresh += one.isNew() ? 1 : 0;
      }
    }
    tally.answers(fresh, all);
  }
}
