package org.heed.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.heed.demo.DemoOnly;
import org.heed.demo.company.Company;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.SendingWindow;
import org.heed.program.TouchpointLife;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.heed.program.settings.Placement;
import org.heed.response.PastAnswer;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyContent;
import org.heed.survey.SurveyTemplates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers say after single experiences, at the stages of their journey. */
@Component
@DemoOnly
class Moments {

  /** So many accounts give one answer at each stage and step. */
  private static final int ACCOUNTS_PER_ANSWER = 100;

  private static final long SEED = 31;

  private final Touchpoints touchpoints;
  private final TouchpointLife life;
  private final JdbcClient jdbc;

  Moments(Touchpoints touchpoints, TouchpointLife life, JdbcClient jdbc) {
    this.touchpoints = touchpoints;
    this.life = life;
    this.jdbc = jdbc;
  }

  /**
   * A stage with its touchpoint.
   *
   * @param worse by how much it is worse than the relation as a whole, in steps of the scale
   */
  private record Moment(long touchpoint, long version, double worse) {}

  private record Person(long id, long accountId, String region, String language) {}

  /** Opens the touchpoints; afterwards there is something to say. */
  Talk open() {
    // Dice of its own: whatever is said here changes nothing of what else happens.
    Random dice = new Random(SEED);
    List<Moment> moments =
        List.of(
            open("After onboarding", "Onboarding", "onboarding.finished", 0.3),
            open("After delivery", "Delivery", "order.delivered", -0.5),
            open("After support", "Support", "ticket.resolved", 1.1));
    return (mood, from, to) -> said(dice, mood, moments, from, to);
  }

  /** Answers given between two moments. */
  interface Talk {
    List<PastAnswer> between(Mood mood, Instant from, Instant to);
  }

  private Moment open(String name, String stage, String event, double worse) {
    TouchpointSettings settings =
        new TouchpointSettings(
                name,
                Audience.EVERYBODY,
                new Pace.OnEvent(event, 24, 14, 100, 30),
                SendingWindow.OFFICE_HOURS,
                5,
                30,
                30)
            .at(new Placement(stage, null, Placement.USUAL_PRIORITY))
            .under(History.NOT_THOSE_WHO_LEFT);
    SurveyContent survey =
        SurveyTemplates.relationship(Company.NAME).edit().kind(SurveyKind.TNPS).done();
    long id = touchpoints.create(settings, survey).id();
    long version = touchpoints.publish(id).id();
    life.start(id);
    return new Moment(id, version, worse);
  }

  private List<PastAnswer> said(
      Random dice, Mood mood, List<Moment> moments, Instant from, Instant to) {
    List<Person> people = people();
    long accounts = people.stream().map(Person::accountId).distinct().count();
    List<PastAnswer> said = new ArrayList<>();
    for (Moment moment : moments) {
      for (long i = 0; i <= accounts / ACCOUNTS_PER_ANSWER; i++) {
        Person person = people.get(dice.nextInt(people.size()));
        long seconds = Duration.between(from, to).toSeconds();
        Instant at = from.plusSeconds((long) (dice.nextDouble() * seconds));
        said.add(answer(mood, moment, person, at));
      }
    }
    return said;
  }

  private List<Person> people() {
    return jdbc.sql(
            """
            select c.id, c.account_id, a.region, coalesce(c.language, 'en') as language
              from contact c
              join account a on a.workspace_id = c.workspace_id and a.id = c.account_id
             where c.workspace_id = ? and a.churned_on is null order by c.id
            """)
        .param(WorkspaceScope.current())
        .query(Person.class)
        .list();
  }

  private static PastAnswer answer(Mood mood, Moment moment, Person person, Instant at) {
    int usual = mood.score(person.accountId(), person.id(), person.region(), at);
    return new PastAnswer(
        null,
        moment.touchpoint(),
        moment.version(),
        person.id(),
        person.accountId(),
        person.region(),
        Math.clamp(Math.round(usual - moment.worse()), 0, 10),
        null,
        List.of(),
        person.language(),
        at,
        null);
  }
}
