package org.heed.followup.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTests {

  private static final Instant NOW = Instant.parse("2026-11-24T13:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT48H,2 days left",
    "PT47H,47 hours left",
    "PT1H,1 hour left",
    "PT59M,59 minutes left",
    "PT10S,1 minute left",
    "-PT5H,overdue by 5 hours",
    "-PT72H,overdue by 3 days",
    "-PT1S,overdue by 1 minute",
  })
  void aDeadlineReadsRelativeToNow(Duration left, String words) {
    assertThat(due(left).relative()).isEqualTo(words);
    assertThat(due(left).isOverdue()).isEqualTo(left.isNegative());
  }

  @Test
  void aDeadlineIsSaidInTheZoneOfTheWorkspace() {
    assertThat(due(Duration.ofHours(48)).exact()).isEqualTo("Thursday 26 November 2026, 14:00");
    assertThat(due(Duration.ofHours(48)).spoken()).isEqualTo("Thursday 14:00, in 2 days");
  }

  private static Deadline due(Duration left) {
    return new Deadline(NOW.plus(left), NOW, ZoneId.of("Europe/Berlin"));
  }
}
