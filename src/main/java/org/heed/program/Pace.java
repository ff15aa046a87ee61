package org.heed.program;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How invitations are spread over time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Pace.Wave.class, name = "wave"),
  @JsonSubTypes.Type(value = Pace.Drip.class, name = "drip")
})
public sealed interface Pace {

  /**
   * Everybody in the audience, spread evenly over a number of sending days.
   *
   * @param startOn the first day, in the workspace's zone
   * @param spreadDays sending days from then on, 1 to 90
   * @param everyMonths months after which the wave is repeated; null for once
   */
  record Wave(LocalDate startOn, int spreadDays, @Nullable Integer everyMonths) implements Pace {

    /** The start of the newest wave that is due on this day; null before the first. */
    public @Nullable LocalDate newestDue(LocalDate today) {
      if (today.isBefore(startOn)) {
        return null;
      }
      LocalDate newest = startOn;
      if (everyMonths != null) {
        for (int n = 1; !startOn.plusMonths((long) n * everyMonths).isAfter(today); n++) {
          newest = startOn.plusMonths((long) n * everyMonths);
        }
      }
      return newest;
    }

    /** The start of the first wave after this day; null when none follows. */
    public @Nullable LocalDate nextAfter(LocalDate today) {
      if (today.isBefore(startOn)) {
        return startOn;
      }
      if (everyMonths == null) {
        return null;
      }
      int n = 1;
      while (!startOn.plusMonths((long) n * everyMonths).isAfter(today)) {
        n++;
      }
      return startOn.plusMonths((long) n * everyMonths);
    }
  }

  /**
   * A number of contacts each sending day, those who waited longest first.
   *
   * @param perDay 1 to 100,000
   */
  record Drip(int perDay) implements Pace {}
}
