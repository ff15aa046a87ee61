package org.heed.customer.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.heed.customer.history.EventDraft;
import org.heed.customer.operational.Report.Ticket;
import org.heed.customer.operational.Subject;
import org.heed.customer.table.TableRow;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Reads the event or the ticket that a row holds. */
public final class FactReader {

  private static final int LONGEST = 200;
  private static final String FILE = "file";

  private final Mapping mapping;
  private final ZoneId zone;

  /**
   * Reads rows of one table.
   *
   * @param zone in which times without one are meant
   */
  public FactReader(Mapping mapping, ZoneId zone) {
    this.mapping = mapping;
    this.zone = zone;
  }

  /**
   * The event of a row; without an id of its own, the row's content tells it apart.
   *
   * @throws InvalidInput saying what keeps it from being used
   */
  public EventDraft event(TableRow row) {
    String id = text(row, Target.EVENT_ID);
    String content =
        "row " + UUID.nameUUIDFromBytes(row.cells().toString().getBytes(StandardCharsets.UTF_8));
    return new EventDraft(
        source(row),
        id == null ? content : id,
        required(row, Target.EVENT_KIND, "It does not say what happened."),
        text(row, Target.CONTACT_ID),
        text(row, Target.EMAIL),
        text(row, Target.ACCOUNT_ID),
        time(row, Target.EVENT_AT, "It does not say when it happened."),
        text(row, Target.MEASURE_POINT));
  }

  /**
   * The ticket of a row.
   *
   * @throws InvalidInput saying what keeps it from being used
   */
  public Ticket ticket(TableRow row) {
    String closed = text(row, Target.TICKET_CLOSED);
    return new Ticket(
        source(row),
        required(row, Target.TICKET_ID, "There is no ticket id."),
        new Subject(text(row, Target.CONTACT_ID), text(row, Target.EMAIL)),
        text(row, Target.TICKET_TITLE),
        time(row, Target.TICKET_OPENED, "It does not say when the ticket was opened."),
        closed == null ? null : Times.read(closed, mapping.dates(), zone),
        null);
  }

  /** What a row says, in short. */
  public String shortly(TableRow row) {
    if (mapping.describesTickets()) {
      Ticket ticket = ticket(row);
      return "Ticket %s %s, opened %s, %s"
          .formatted(
              ticket.externalId(),
              ticket.title() == null ? "" : "“" + ticket.title() + "”",
              ticket.openedAt().atZone(zone).toLocalDate(),
              ticket.closedAt() == null ? "open" : "closed");
    }
    EventDraft event = event(row);
    return "%s on %s".formatted(event.kind(), event.occurredAt().atZone(zone).toLocalDate());
  }

  private String source(TableRow row) {
    String source = text(row, Target.SOURCE);
    return source == null ? FILE : source;
  }

  private Instant time(TableRow row, Target target, String otherwise) {
    return Times.read(required(row, target, otherwise), mapping.dates(), zone);
  }

  private String required(TableRow row, Target target, String otherwise) {
    String text = text(row, target);
    if (text == null) {
      throw new InvalidInput(target.key(), otherwise);
    }
    return text;
  }

  private @Nullable String text(TableRow row, Target target) {
    int column = mapping.columns().indexOf(target.key());
    String cell = column < 0 ? "" : row.cell(column).strip().replaceFirst("^'(?=[=+@-])", "");
    String clean = PlainText.cleanLine(cell, LONGEST);
    return clean.isEmpty() ? null : clean;
  }
}
