package org.heed.followup.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What a rule does for an answer that its conditions hold for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RuleAction.OpenCase.class, name = "case"),
  @JsonSubTypes.Type(value = RuleAction.Notify.class, name = "notify"),
  @JsonSubTypes.Type(value = RuleAction.Tag.class, name = "tag"),
  @JsonSubTypes.Type(value = RuleAction.Flag.class, name = "flag"),
  @JsonSubTypes.Type(value = RuleAction.Start.class, name = "start"),
  @JsonSubTypes.Type(value = RuleAction.Ticket.class, name = "ticket"),
  @JsonSubTypes.Type(value = RuleAction.Task.class, name = "task")
})
public sealed interface RuleAction {

  /**
   * Opens a case.
   *
   * @param hours within which somebody calls, 1 to 720; null for the workspace's setting
   */
  record OpenCase(Addressee owner, @Nullable Integer hours) implements RuleAction {}

  /** Sends a mail about the answer. */
  record Notify(Addressee to) implements RuleAction {}

  /** Puts a word on the answer. */
  record Tag(String label) implements RuleAction {}

  /** Puts a word on the customer. */
  record Flag(String label) implements RuleAction {}

  /** Starts an automation for the customer. */
  record Start(long automationId) implements RuleAction {}

  /** Has a ticket made in a connected ticket system. */
  record Ticket(long trackerId) implements RuleAction {}

  /** Has a task made in a connected CRM. */
  record Task(long trackerId) implements RuleAction {}
}
