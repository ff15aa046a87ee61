package org.heed.followup.recovery;

import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.SendingWindow;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointLife;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.Placement;
import org.heed.program.settings.Rules;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyTemplates;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The touchpoints of the workspace in scope that ask once more after a case was closed. */
@Component
public class RecoveryTouchpoints {

  /** Kind of the event that they wait for. */
  public static final String EVENT = "case.closed";

  static final String SOURCE = "heed";

  private static final String NAME = "After a follow-up";

  private static final String INTRO =
      "You told us what was wrong, and we have worked on it. One question, so that we know whether"
          + " it helped:";

  private final JdbcClient jdbc;
  private final Touchpoints touchpoints;
  private final TouchpointLife life;
  private final Workspaces workspaces;

  RecoveryTouchpoints(
      JdbcClient jdbc, Touchpoints touchpoints, TouchpointLife life, Workspaces workspaces) {
    this.jdbc = jdbc;
    this.touchpoints = touchpoints;
    this.life = life;
    this.workspaces = workspaces;
  }

  /** All of them, whether they run or not. */
  public List<Touchpoint> all() {
    return ids().stream().map(touchpoints::find).toList();
  }

  List<Long> ids() {
    return jdbc.sql(
            """
            select id from touchpoint
             where workspace_id = ? and pace ->> 'kind' = 'event' and pace ->> 'event' = ?
             order by id
            """)
        .params(WorkspaceScope.current(), EVENT)
        .query(Long.class)
        .list();
  }

  /**
   * Creates and starts the usual one: a recommendation question by mail. It does not wait for the
   * quarterly clock, because this is the answer to something the customer said; it is asked once in
   * 90 days all the same, and other surveys keep away after it.
   *
   * @param days from the closing to the question, 0 to 60
   * @throws InvalidInput for another number
   * @throws Conflict when there is one already
   */
  public Touchpoint start(int days) {
    if (days < 0 || days > 60) {
      throw new InvalidInput("days", "Enter a number of days from 0 to 60.");
    }
    if (!ids().isEmpty()) {
      throw new Conflict("A survey after closing is there already. Change it under Program.");
    }
    Touchpoint created = touchpoints.create(settings(days), survey(workspaces.current().name()));
    touchpoints.publish(created.id());
    life.start(created.id());
    return touchpoints.find(created.id());
  }

  private static TouchpointSettings settings(int days) {
    return new TouchpointSettings(
            NAME,
            Audience.EVERYBODY,
            new Pace.OnEvent(EVENT, days * 24, 30, 100, 90),
            SendingWindow.OFFICE_HOURS,
            null,
            30,
            0)
        .at(new Placement("Recovery", null, 1))
        .under(
            new Rules(
                List.of(new AskingClock(AskingClock.Scope.TOUCHPOINT, 1, 90)),
                Exclusions.USUAL,
                List.of(),
                null));
  }

  private static SurveyContent survey(String product) {
    return SurveyTemplates.relationship(product).edit().kind(SurveyKind.TNPS).intro(INTRO).done();
  }
}
