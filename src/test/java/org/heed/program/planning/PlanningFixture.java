package org.heed.program.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.heed.program.Touchpoints;
import org.heed.workspace.Workspaces;
import org.heed.workspace.calendar.Holidays;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The planner, at any moment a test likes. */
public final class PlanningFixture {

  private PlanningFixture() {}

  /** The planner as it works at this moment. */
  public static Planning at(BeanFactory beans, Instant moment) {
    return new Planning(
        beans.getBean(JdbcClient.class),
        beans.getBean(TransactionTemplate.class),
        beans.getBean(Runs.class),
        beans.getBean(ChunkPlanner.class),
        beans.getBean(Eligibility.class),
        beans.getBean(Holidays.class),
        beans.getBean(Touchpoints.class),
        beans.getBean(Workspaces.class),
        Clock.fixed(moment, ZoneOffset.UTC));
  }
}
