package org.heed.demo.history;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.heed.demo.DemoOnly;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.PastAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What some customers say after a release that broke exports, nine days ago. */
@Component
@DemoOnly
class Complaints {

  private static final String REASON = "Reliability";
  private static final LocalTime FIRST = LocalTime.of(7, 40);

  private static final List<Complaint> ALL =
      List.of(
          new Complaint(9, 5, "Since the update the export stops half way. We retype it by hand."),
          new Complaint(8, 3, "The export to payroll fails every evening now. It used to work."),
          new Complaint(7, 6, "Nice tool, but the export has been broken since last week."),
          new Complaint(5, 4, "Export hangs at 60 per cent. Nobody could tell us until when."),
          new Complaint(3, 2, "Third day without a working export. Our payroll was late."),
          new Complaint(2, 6, "Please repair the export, the rest is fine."),
          new Complaint(1, 5, "The export times out for all sites with more than 50 people."));

  private record Complaint(int daysAgo, int score, String words) {}

  private record Person(long id, long accountId, String region) {}

  private final JdbcClient jdbc;

  Complaints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All that come until today, one from each of as many accounts. */
  List<PastAnswer> until(LocalDate today, long touchpoint, long version) {
    List<Person> people = people();
    List<PastAnswer> said = new ArrayList<>();
    for (int number = 0; number < Math.min(people.size(), ALL.size()); number++) {
      said.add(answer(ALL.get(number), people.get(number), touchpoint, version, today));
    }
    return said;
  }

  /** Of accounts that pay well, though not of the two that pay most; they speak English. */
  private List<Person> people() {
    return jdbc.sql(
            """
            select id, account_id, region
              from (select distinct on (a.id) c.id, a.id as account_id, a.region, a.annual_revenue
                      from account a
                      join contact c on c.workspace_id = a.workspace_id and c.account_id = a.id
                     where a.workspace_id = ? and a.churned_on is null and c.language = 'en'
                       and c.email is not null and c.account_role in ('user', 'influencer')
                     order by a.id, c.id) as one_each
             order by annual_revenue desc, id offset 2 limit ?
            """)
        .params(WorkspaceScope.current(), ALL.size())
        .query(Person.class)
        .list();
  }

  private static PastAnswer answer(
      Complaint complaint, Person person, long touchpoint, long version, LocalDate today) {
    return new PastAnswer(
        null,
        touchpoint,
        version,
        person.id(),
        person.accountId(),
        person.region(),
        complaint.score(),
        complaint.words(),
        List.of(REASON),
        "en",
        today
            .minusDays(complaint.daysAgo())
            .atTime(FIRST.plusMinutes(47L * complaint.score()))
            .toInstant(ZoneOffset.UTC),
        null);
  }
}
