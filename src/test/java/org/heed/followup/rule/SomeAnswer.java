package org.heed.followup.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/** An answer for tests of rules: begins with a 3 of a tier A account with €480,000. */
public final class SomeAnswer {

  private SurveyKind kind = SurveyKind.RNPS;
  private int score = 3;
  private @Nullable Integer before;
  private List<String> reasons = List.of();
  private String comment = "";
  private @Nullable Long revenue = 48_000_000L;
  private @Nullable Double pulse;
  private Set<Long> segments = Set.of();
  private Map<String, Double> figures = Map.of();
  private int recurring;

  public static SomeAnswer of(int score) {
    SomeAnswer answer = new SomeAnswer();
    answer.score = score;
    return answer;
  }

  public SomeAnswer kind(SurveyKind asked) {
    kind = asked;
    return this;
  }

  public SomeAnswer before(int earlier) {
    before = earlier;
    return this;
  }

  public SomeAnswer reasons(String... ticked) {
    reasons = List.of(ticked);
    return this;
  }

  public SomeAnswer comment(String words) {
    comment = words;
    return this;
  }

  public SomeAnswer revenue(@Nullable Long minor) {
    revenue = minor;
    return this;
  }

  public SomeAnswer pulse(double value) {
    pulse = value;
    return this;
  }

  public SomeAnswer segments(Long... ids) {
    segments = Set.of(ids);
    return this;
  }

  public SomeAnswer figure(String name, double value) {
    figures = Map.of(name, value);
    return this;
  }

  public SomeAnswer recurring(int cases) {
    recurring = cases;
    return this;
  }

  public AnswerFacts facts() {
    return new AnswerFacts(
        17,
        5,
        kind,
        score,
        before,
        comment,
        AnswerFacts.folded(reasons),
        "de",
        "EMEA",
        Instant.parse("2027-01-31T10:00:00Z"),
        new AnswerFacts.Customer(
            1L, "Ada Novak", 2L, "Acme", 3L, "A", "Enterprise", revenue, "EUR"),
        segments,
        pulse,
        6.5,
        figures,
        Map.of("solved", List.of("no")),
        recurring);
  }
}
