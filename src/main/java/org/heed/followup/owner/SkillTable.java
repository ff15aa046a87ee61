package org.heed.followup.owner;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Who can do what, by user id. */
record SkillTable(Map<Long, PersonSkills> byPerson) {

  private static final int BEST = 2;

  SkillTable {
    byPerson = Map.copyOf(byPerson);
  }

  /** People who fit a case equally well. */
  record Able(List<Long> userIds, String does) {}

  /** Who fits a case: those who fit best first. */
  List<Able> byFit(CaseFacts facts) {
    return IntStream.iterate(BEST, fit -> fit > 0, fit -> fit - 1)
        .mapToObj(fit -> fitting(facts, fit))
        .filter(able -> !able.userIds().isEmpty())
        .toList();
  }

  private Able fitting(CaseFacts facts, int fit) {
    var fitting =
        byPerson.entrySet().stream().filter(one -> one.getValue().suits(facts) == fit).toList();
    boolean allSpeak =
        fitting.stream().allMatch(one -> one.getValue().languages().contains(facts.language()));
    return new Able(
        fitting.stream().map(Map.Entry::getKey).sorted().toList(),
        does(facts, fit == BEST, allSpeak));
  }

  private static String does(CaseFacts facts, boolean both, boolean speak) {
    String speaks = "speaks the customer's language (%s)".formatted(facts.language());
    if (both) {
      return speaks + " and knows the product";
    }
    return speak ? speaks : "speaks the language or knows the product";
  }
}
