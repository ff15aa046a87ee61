package org.heed.program.event;

/** What became of an event that was handed in. */
public sealed interface EventOutcome {

  /** Taken; touchpoints decide about it soon. */
  record Accepted() implements EventOutcome {}

  /** Known already, by its source and source id. */
  record Duplicate() implements EventOutcome {}

  /**
   * Not taken.
   *
   * @param field the part of the event that is wrong
   * @param reason a sentence for whoever sent it
   */
  record Rejected(String field, String reason) implements EventOutcome {}
}
