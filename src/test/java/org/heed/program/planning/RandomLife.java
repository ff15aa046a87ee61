package org.heed.program.planning;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Touchpoint;
import org.heed.program.clock.UninvitedAnswers;
import org.heed.program.event.TriggerEvent;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random customers of the workspace in scope, what happened to them before, and what goes on. */
final class RandomLife {

  private final Random random;
  private final JdbcClient jdbc;
  private final BeanFactory beans;

  RandomLife(Random random, JdbcClient jdbc, BeanFactory beans) {
    this.random = random;
    this.jdbc = jdbc;
    this.beans = beans;
  }

  /** Most can be asked by mail and by text message, some by one of them, a few by none. */
  void customers(int accounts, int each) {
    jdbc.sql(
            """
            with made as (
              insert into account (workspace_id, name, region, started_on, renewal_on, attributes,
                                   created_at, updated_at)
              select :workspace, 'A' || n, 'R' || n % 3, date '2060-01-01' + n * 11,
                     date '2060-06-01' + n * 5,
                     jsonb_build_object('onboarded', (date '2060-02-01' + n * 7)::text), now(), now()
                from generate_series(1, :accounts) as n returning id)
            insert into contact (workspace_id, account_id, external_id, email, phone, name,
                                 account_role, mail_stopped_at, created_at, updated_at)
            select :workspace, case when n > 1 then id end, id || '-' || n,
                   case when (id + n) % 7 > 0 then id || '.' || n || '@c.test' end,
                   case when (id + n) % 5 > 0 then '+4915' || lpad((id * 10 + n)::text, 9, '0') end,
                   'P', (array['user', 'sponsor', null])[1 + n % 3],
                   case when (id + n) % 11 = 0 then now() end, now(), now()
              from made, generate_series(1, :each) as n
            """)
        .param("workspace", WorkspaceScope.current())
        .param("accounts", accounts)
        .param("each", each)
        .update();
  }

  /** As if others had imported many contacts: those that come later lie in another stretch. */
  void othersImport() {
    jdbc.sql(
            """
            select setval(pg_get_serial_sequence('contact', 'id'),
                          nextval(pg_get_serial_sequence('contact', 'id')) + ?)
            """)
        .param(Stretches.SIZE)
        .query(Long.class)
        .single();
  }

  /** Invitations that were sent before, without any care for caps. */
  void past(List<Touchpoint> all, LocalDate start, int invitations) {
    List<Long> contacts = contacts();
    Map<Long, LocalDate> latest = new TreeMap<>();
    for (int n = 0; n < invitations; n++) {
      LocalDate day = start.minusDays(1 + random.nextInt(80));
      long contact = contacts.get(random.nextInt(contacts.size()));
      jdbc.sql(
              """
              insert into invitation (workspace_id, touchpoint_id, survey_version_id, contact_id,
                                      account_id, state, due_at, sent_at, sent_on, planned_at)
              select workspace_id, ?, 1, id, account_id, 'sent', ?::date + time '12:00',
                     ?::date + time '12:00', ?, ?::date + time '06:00'
                from contact where workspace_id = ? and id = ?
              """)
          .params(all.get(random.nextInt(all.size())).id(), day, day, day, day)
          .params(WorkspaceScope.current(), contact)
          .update();
      latest.merge(contact, day, RandomLife::later);
    }
    beans.getBean(UninvitedAnswers.class).count(latest);
  }

  /** Events of both sorts, many of them told twice or late. */
  void happen(LocalDate today) {
    List<String> ids =
        jdbc.sql("select external_id from contact where workspace_id = ? order by id")
            .param(WorkspaceScope.current())
            .query(String.class)
            .list();
    List<TriggerEvent> some = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      String event = random.nextBoolean() ? "ticket.resolved" : "order.delivered";
      some.add(
          new TriggerEvent(
              event,
              Integer.toString(random.nextInt(400)),
              event,
              ids.get(random.nextInt(ids.size())),
              null,
              null,
              today.minusDays(random.nextInt(3)).atStartOfDay().toInstant(ZoneOffset.UTC),
              Map.of()));
    }
    // The application's own clock would take these for events of the far future.
    new EventFixture(beans, today).accept(some);
  }

  /** Customers who answer at a link, a kiosk or in a page, on a scale of the kind asked there. */
  void answerUninvited(List<Touchpoint> all, LocalDate today) {
    List<Long> contacts = contacts();
    Map<Long, LocalDate> latest = new TreeMap<>();
    for (int n = random.nextInt(8); n > 0; n--) {
      LocalDate day = today.minusDays(random.nextInt(3));
      long contact = contacts.get(random.nextInt(contacts.size()));
      Touchpoint one = all.get(random.nextInt(all.size()));
      jdbc.sql(
              """
              insert into response (workspace_id, touchpoint_id, survey_version_id, contact_id,
                                    account_id, region, channel, kind, score, confirmed_by,
                                    answered_at, answered_on, updated_at)
              select c.workspace_id, ?, 1, c.id, c.account_id, '', 'web', s.kind, 4, 'button',
                     ?::timestamp at time zone 'UTC', ?, now()
                from contact c, survey s
               where c.workspace_id = ? and c.id = ?
                 and s.workspace_id = c.workspace_id and s.id = ?
              """)
          .params(one.id(), day + "T12:00", day)
          .params(WorkspaceScope.current(), contact, one.surveyId())
          .update();
      latest.merge(contact, day, RandomLife::later);
    }
    beans.getBean(UninvitedAnswers.class).count(latest);
  }

  /** What is due by now goes out. */
  void send(LocalDate today) {
    jdbc.sql(
            """
            update invitation set state = 'sent', sent_at = due_at,
                   sent_on = (due_at at time zone 'UTC')::date
             where workspace_id = ? and state = 'planned'
               and (due_at at time zone 'UTC')::date < ?
            """)
        .params(WorkspaceScope.current(), today)
        .update();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private List<Long> contacts() {
    return jdbc.sql("select id from contact where workspace_id = ? order by id")
        .param(WorkspaceScope.current())
        .query(Long.class)
        .list();
  }
}
