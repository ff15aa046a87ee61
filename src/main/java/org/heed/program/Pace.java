package org.heed.program;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What makes a touchpoint ask, and how invitations are spread over time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Pace.Wave.class, name = "wave"),
  @JsonSubTypes.Type(value = Pace.Drip.class, name = "drip"),
  @JsonSubTypes.Type(value = Pace.OnEvent.class, name = "event"),
  @JsonSubTypes.Type(value = Pace.OnDate.class, name = "date"),
  @JsonSubTypes.Type(value = Pace.AlwaysOn.class, name = "always_on")
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

  /**
   * Whoever something happened to, some time after it.
   *
   * @param event kind of event, such as {@code ticket.resolved}
   * @param delayHours hours after the event, 0 to 8,760
   * @param maxAgeDays events that are older when they arrive are left out, 1 to 365
   * @param percent how many of a hundred events are followed by a survey, 1 to 100
   * @param collapseDays further events of the contact within so many days do not count, 0 to 365
   */
  record OnEvent(String event, int delayHours, int maxAgeDays, int percent, int collapseDays)
      implements Pace {

    /** The kind of an event for people, such as {@code ticket resolved}. */
    public static String words(String event) {
      return event.replaceAll("[._-]+", " ").strip();
    }
  }

  /**
   * Whoever's account has a date at this distance.
   *
   * @param anchor which date
   * @param attribute the account's attribute that holds it, for {@link Anchor#ATTRIBUTE}
   * @param offsetDays days after the date; negative for before, -730 to 3,650
   * @param yearly whether the date comes back every year
   */
  record OnDate(Anchor anchor, @Nullable String attribute, int offsetDays, boolean yearly)
      implements Pace {

    /** A date that accounts have. */
    public enum Anchor {
      /** The first day as a customer. */
      START("start as a customer"),
      /** The next renewal. */
      RENEWAL("renewal"),
      /** A date in an attribute of the account, such as the end of onboarding. */
      ATTRIBUTE("date in an attribute");

      private final String label;

      Anchor(String label) {
        this.label = label;
      }

      /** As people read it. */
      public String label() {
        return label;
      }
    }
  }

  /** Whoever comes by: a link, a code, a kiosk or a widget. Nothing is planned. */
  record AlwaysOn() implements Pace {}
}
