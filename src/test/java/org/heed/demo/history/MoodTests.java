package org.heed.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MoodTests {

  private static final Instant BEGAN = Instant.parse("2025-01-01T00:00:00Z");

  private final Mood mood = new Mood(BEGAN);

  @Test
  void incidentInTheEleventhMonthDepressesItsRegionOnlyAndFades() {
    assertThat(mean(Mood.HIT_REGION, 318)).isLessThan(mean("Nordics", 318) - 1.5);
    assertThat(mean(Mood.HIT_REGION, 300)).isEqualTo(mean("Nordics", 300));
    assertThat(mean(Mood.HIT_REGION, 400)).isEqualTo(mean("Nordics", 400));
    assertThat(mood.remembersIncident(Mood.HIT_REGION, day(318))).isTrue();
    assertThat(mood.remembersIncident("Nordics", day(318))).isFalse();
  }

  @Test
  void sameCustomerAtTheSameMomentFeelsTheSame() {
    assertThat(mood.score(4, 9, "Iberia", day(50))).isEqualTo(mood.score(4, 9, "Iberia", day(50)));
  }

  private double mean(String region, int day) {
    return LongStream.range(0, 2_000)
        .mapToInt(contact -> mood.score(contact / 10, contact, region, day(day)))
        .average()
        .orElseThrow();
  }

  private static Instant day(int number) {
    return BEGAN.plus(Duration.ofDays(number));
  }
}
