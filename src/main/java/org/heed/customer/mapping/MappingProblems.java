package org.heed.customer.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What keeps a mapping from being used. */
final class MappingProblems {

  private final Mapping mapping;

  MappingProblems(Mapping mapping) {
    this.mapping = mapping;
  }

  /** Sentences for people; empty when it can be used. */
  List<String> all() {
    List<String> problems = repeated();
    problems.addAll(ofAnswers());
    if (mapping.describesFacts()) {
      problems.addAll(FactProblems.of(mapping));
    } else if (!mapping.describesAnswers()) {
      problems.addAll(ofCustomers());
    }
    return problems;
  }

  private List<String> repeated() {
    List<String> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String key : mapping.columns()) {
      Target target = Target.of(key).orElse(null);
      if (target != null && !target.mayRepeat() && !seen.add(key)) {
        problems.add("Two columns are “%s”. Choose one.".formatted(target.label()));
      }
    }
    return problems;
  }

  private List<String> ofAnswers() {
    List<String> problems = new ArrayList<>();
    if (has(Target.Group.ANSWER) && !mapping.describesAnswers()) {
      problems.add("Columns hold parts of an answer, but none is the score.");
    }
    if (mapping.describesAnswers() && !mapping.has(Target.ANSWERED_AT)) {
      problems.add("Say which column holds the date of the answer.");
    }
    if (mapping.describesAnswers() && mapping.touchpointId() == null) {
      problems.add("Choose the touchpoint that the answers belong to.");
    }
    return problems;
  }

  private List<String> ofCustomers() {
    List<String> problems = new ArrayList<>();
    boolean people = mapping.describesContacts();
    if (people && !mapping.has(Target.EMAIL) && !mapping.has(Target.CONTACT_ID)) {
      problems.add("No column is the email address. Choose one, so that people can be recognised.");
    }
    if (!people && !mapping.describesAccounts()) {
      problems.add("Say which column holds the email address, or the account name.");
    }
    if (has(Target.Group.ACCOUNT) && !mapping.describesAccounts()) {
      problems.add("Columns describe the account, but none is the account name or id.");
    }
    return problems;
  }

  private boolean has(Target.Group group) {
    return mapping.columns().stream()
        .flatMap(key -> Target.of(key).stream())
        .anyMatch(target -> target.group() == group);
  }
}
