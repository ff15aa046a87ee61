package org.heed.followup.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a person gets no cases.
 *
 * @param deputyId who gets theirs; null leaves them to whoever would have them without this person
 */
public record Absence(
    long id, long userId, LocalDate firstDay, LocalDate lastDay, @Nullable Long deputyId) {

  /** Whether the person is away on this day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
