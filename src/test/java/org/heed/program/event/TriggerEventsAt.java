package org.heed.program.event;

import java.time.Clock;
import org.heed.customer.place.MeasurePoints;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The door for events at any moment a test likes. */
public final class TriggerEventsAt {

  private TriggerEventsAt() {}

  /** Takes events by this clock. */
  public static TriggerEvents of(BeanFactory beans, Clock clock) {
    return new TriggerEvents(
        beans.getBean(JdbcClient.class),
        beans.getBean(MeasurePoints.class),
        beans.getBean(JsonMapper.class),
        clock);
  }
}
