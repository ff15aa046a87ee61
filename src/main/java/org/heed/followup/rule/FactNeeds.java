package org.heed.followup.rule;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which facts some rules ask for beyond what is read with every answer. */
public record FactNeeds(
    boolean before,
    boolean pulse,
    boolean recurring,
    Set<Long> segments,
    Set<String> figures,
    Set<String> questions) {

  /** What these rules ask for. */
  public static FactNeeds of(Collection<RuleDefinition> definitions) {
    return new FactNeeds(
        any(definitions, RuleField.DROP),
        any(definitions, RuleField.PULSE) || any(definitions, RuleField.PULSE_MARGIN),
        any(definitions, RuleField.RECURRING),
        conditions(definitions, RuleField.SEGMENT)
            .flatMap(condition -> condition.values().stream())
            .map(Long::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        names(definitions, RuleField.KPI),
        names(definitions, RuleField.ANSWER));
  }

  private static Set<String> names(Collection<RuleDefinition> definitions, RuleField field) {
    return conditions(definitions, field)
        .map(RuleCondition::about)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean any(Collection<RuleDefinition> definitions, RuleField field) {
    return definitions.stream().anyMatch(definition -> definition.looksAt(field));
  }

  private static Stream<RuleCondition> conditions(
      Collection<RuleDefinition> definitions, RuleField field) {
    return definitions.stream()
        .flatMap(definition -> definition.conditions().stream())
        .filter(condition -> condition.field() == field);
  }
}
