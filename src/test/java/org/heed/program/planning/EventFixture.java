package org.heed.program.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.heed.program.event.EventOutcome;
import org.heed.program.event.TriggerEvent;
import org.heed.program.event.TriggerEventsAt;
import org.springframework.beans.factory.BeanFactory;

/** Events that arrive on any day a test likes. */
final class EventFixture {

  private final BeanFactory beans;
  private final LocalDate day;

  EventFixture(BeanFactory beans, LocalDate day) {
    this.beans = beans;
    this.day = day;
  }

  List<EventOutcome> accept(List<TriggerEvent> events) {
    Clock noon = Clock.fixed(day.atTime(5, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    return TriggerEventsAt.of(beans, noon).accept(events);
  }
}
