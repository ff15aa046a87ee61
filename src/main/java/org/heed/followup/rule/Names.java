package org.heed.followup.rule;

import java.util.Map;
import org.heed.statistics.SurveyKind;

/**
 * What ids in rules are called.
 *
 * @param kinds what each touchpoint asks
 */
public record Names(
    Map<Long, String> touchpoints,
    Map<Long, SurveyKind> kinds,
    Map<Long, String> segments,
    Map<Long, String> people,
    Map<Long, String> automations,
    Map<Long, String> channels,
    Map<Long, String> groups,
    Map<Long, String> ticketSystems,
    Map<Long, String> crms,
    Map<String, String> questions) {

  /** Copies the maps. */
  public Names {
    touchpoints = Map.copyOf(touchpoints);
    kinds = Map.copyOf(kinds);
    segments = Map.copyOf(segments);
    people = Map.copyOf(people);
    automations = Map.copyOf(automations);
    channels = Map.copyOf(channels);
    groups = Map.copyOf(groups);
    ticketSystems = Map.copyOf(ticketSystems);
    crms = Map.copyOf(crms);
    questions = Map.copyOf(questions);
  }

  /** Names nothing. */
  public static final Names NONE =
      new Names(
          Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
          Map.of());

  static String of(Map<Long, String> names, String id, String what) {
    String name = id.matches("[0-9]{1,18}") ? names.get(Long.valueOf(id)) : null;
    return name == null ? what + " that was deleted" : "“" + name + "”";
  }
}
