package org.heed.customer.mapping;

import java.util.ArrayList;
import java.util.List;

/** What keeps a mapping of events or tickets from being used. */
final class FactProblems {

  private FactProblems() {}

  static List<String> of(Mapping mapping) {
    List<String> problems = new ArrayList<>();
    boolean person = mapping.has(Target.EMAIL) || mapping.has(Target.CONTACT_ID);
    if (mapping.describesEvents() && mapping.describesTickets()) {
      problems.add("A file holds events or tickets. Leave the columns of one of them out.");
    }
    if (mapping.describesAnswers()) {
      problems.add("A file with events or tickets holds no answers. Leave the score out.");
    }
    if (mapping.describesEvents() && !mapping.has(Target.EVENT_AT)) {
      problems.add("Say which column holds when it happened.");
    }
    if (mapping.describesEvents() && !person && !mapping.has(Target.ACCOUNT_ID)) {
      problems.add("Say which column holds the contact's address or id, or the account's id.");
    }
    if (mapping.describesTickets() && !mapping.has(Target.TICKET_OPENED)) {
      problems.add("Say which column holds when the ticket was opened.");
    }
    if (mapping.describesTickets() && !person) {
      problems.add("Say which column holds the contact's address or id.");
    }
    return problems;
  }
}
