package org.heed.demo.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.heed.customer.kpi.KpiDraft;
import org.heed.customer.kpi.KpiFacts;
import org.heed.customer.kpi.KpiReport;
import org.heed.customer.kpi.Kpis;
import org.heed.customer.operational.OperationalState;
import org.heed.customer.operational.Report;
import org.heed.customer.operational.Subject;
import org.heed.demo.DemoOnly;
import org.heed.platform.database.WorkspaceScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the simulated company's other systems count: daily figures of places, use, tickets. */
@Component
@DemoOnly
public class Figures {

  private static final int DAYS = 390;

  private final Kpis kpis;
  private final KpiFacts facts;
  private final OperationalState state;
  private final JdbcClient jdbc;

  Figures(Kpis kpis, KpiFacts facts, OperationalState state, JdbcClient jdbc) {
    this.kpis = kpis;
    this.facts = facts;
    this.state = state;
    this.jdbc = jdbc;
  }

  /** Reports more than a year of days, and how things stand today. */
  public void report(Random dice, LocalDate today) {
    kpis.create(new KpiDraft("first_response", "First response", "hours", false, 16.0, 2.0, 60));
    kpis.create(new KpiDraft("on_time", "Deliveries on time", "%", true, 80.0, 100.0, 40));
    kpis.create(new KpiDraft("open_tickets", "Open tickets", "tickets", false, 60.0, 5.0, 0));
    Mood mood = new Mood(History.beginning(today).atStartOfDay().toInstant(ZoneOffset.UTC));
    List<KpiReport> reports = new ArrayList<>();
    for (LocalDate day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
      for (Place place : Place.ALL) {
        double trouble = mood.trouble(place.above(), day.atStartOfDay().toInstant(ZoneOffset.UTC));
        reports.addAll(day(dice, day, place, trouble));
      }
    }
    facts.tell(reports);
    reportCustomers(dice, today);
  }

  /** Quick answers make the better places; deliveries know nothing of it, as in real life. */
  private static List<KpiReport> day(Random dice, LocalDate day, Place place, double trouble) {
    double hours = 6.5 - 2.2 * place.quality() + 2.5 * trouble + 1.1 * dice.nextGaussian();
    double share = 94 + place.code().hashCode() % 3 + 2 * dice.nextGaussian();
    double open = 24 - 4 * place.quality() + 9 * trouble + 4 * dice.nextGaussian();
    return List.of(
        new KpiReport("first_response", place.code(), day, tenths(Math.max(0.4, hours)), "hours"),
        new KpiReport("on_time", place.code(), day, tenths(Math.clamp(share, 0, 100)), "%"),
        new KpiReport(
            "open_tickets", place.code(), day, (double) Math.max(0, Math.round(open)), "tickets"));
  }

  private static double tenths(double value) {
    return Math.round(10 * value) / 10.0;
  }

  private record Person(String externalId, long accountId) {}

  private void reportCustomers(Random dice, LocalDate today) {
    List<Person> people =
        jdbc.sql(
                """
                select external_id, account_id from contact
                 where workspace_id = ? and external_id is not null and account_id is not null
                """)
            .param(WorkspaceScope.current())
            .query(Person.class)
            .list();
    state.usage(people.stream().map(person -> usage(dice, person)).toList());
    state.tickets(
        people.stream()
            .filter(person -> dice.nextInt(100) < (Mood.relation(person.accountId()) < -1 ? 6 : 1))
            .map(person -> ticket(dice, person, today))
            .toList());
  }

  private static Report.Usage usage(Random dice, Person person) {
    double days = 11 + 4 * Mood.relation(person.accountId()) + 4 * dice.nextGaussian();
    return new Report.Usage(
        new Subject(person.externalId(), null),
        "Days used in 30",
        BigDecimal.valueOf(Math.clamp(Math.round(days), 0, 30)),
        null);
  }

  private static Report.Ticket ticket(Random dice, Person person, LocalDate today) {
    return new Report.Ticket(
        "Helpdesk",
        "T-" + person.externalId(),
        new Subject(person.externalId(), null),
        dice.nextBoolean() ? "Export stops half way" : "Invoice shows the old address",
        today.minusDays(1 + dice.nextInt(20)).atTime(9, 0).toInstant(ZoneOffset.UTC),
        null,
        null);
  }
}
