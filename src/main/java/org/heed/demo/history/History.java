package org.heed.demo.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.dashboard.alert.ChangeWatch;
import org.heed.delivery.InvitationsSent;
import org.heed.demo.DemoClock;
import org.heed.demo.DemoOnly;
import org.heed.demo.company.Comments;
import org.heed.demo.company.Company;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.program.Audience;
import org.heed.program.Invitation;
import org.heed.program.Pace;
import org.heed.program.SendQueue;
import org.heed.program.SendingWindow;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointLife;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.heed.program.planning.Planning;
import org.heed.program.settings.Confirmations;
import org.heed.program.settings.Confirmations.Mark;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.Placement;
import org.heed.program.settings.Rules;
import org.heed.program.settings.Setting;
import org.heed.response.Answers;
import org.heed.response.PastAnswer;
import org.heed.survey.SurveyTemplates;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets eighteen months pass in seconds: with the clock in the past, the real planning, send queue,
 * answers, events and cases do their work fortnight by fortnight. Only the mail server and the
 * customers are simulated.
 */
@Component
@DemoOnly
public class History {

  static final int MONTHS = 18;
  private static final int STEP_DAYS = 14;
  private static final int SPREAD_DAYS = 60;
  private static final int QUIET_DAYS = 45;

  /** The newest wave began so many days ago: some were asked, some wait for their turn. */
  private static final int INTO_THE_NEWEST_WAVE = 24;

  /** Changes need a past to be compared with. */
  private static final int UNWATCHED_MONTHS = 10;

  /** Customers who left are not asked again, for as long as a rule can look back. */
  static final Rules NOT_THOSE_WHO_LEFT =
      new Rules(List.of(), new Exclusions(false, 3_650, false, 0), List.of(), null);

  private static final int BATCH = 2_000;

  /** A time of day at which every market's sending window is open. */
  private static final LocalTime OPEN_EVERYWHERE = LocalTime.of(14, 30);

  private final Users users;
  private final Touchpoints touchpoints;
  private final TouchpointLife life;
  private final Planning planning;
  private final SendQueue queue;
  private final Answers answers;
  private final Outbox outbox;
  private final CallsMade calls;
  private final Contracts contracts;
  private final Moments moments;
  private final LastWeeks lastWeeks;
  private final ChangeWatch watch;
  private final TransactionTemplate transaction;
  private final DemoClock clock;

  History(
      Users users,
      Touchpoints touchpoints,
      TouchpointLife life,
      Planning planning,
      SendQueue queue,
      Answers answers,
      Outbox outbox,
      CallsMade calls,
      Contracts contracts,
      Moments moments,
      LastWeeks lastWeeks,
      ChangeWatch watch,
      TransactionTemplate transaction,
      DemoClock clock) {
    this.users = users;
    this.touchpoints = touchpoints;
    this.life = life;
    this.planning = planning;
    this.queue = queue;
    this.answers = answers;
    this.outbox = outbox;
    this.calls = calls;
    this.contracts = contracts;
    this.moments = moments;
    this.lastWeeks = lastWeeks;
    this.watch = watch;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The first day of history for a demo that starts on this day. */
  public static LocalDate beginning(LocalDate today) {
    return today.minusDays(INTO_THE_NEWEST_WAVE).minusMonths(MONTHS);
  }

  /** Makes the past of the workspace in scope; the clock stands in the past until it returns. */
  public void happen(Random dice, LocalDate today) {
    LocalDate first = beginning(today);
    Touchpoint touchpoint = startTouchpoint(first);
    Moments.Talk talk = moments.open();
    Mood mood = new Mood(moment(first));
    Customers customers = new Customers(mood, Comments.load(), dice);
    PriorityQueue<PastAnswer> coming =
        new PriorityQueue<>(Comparator.comparing(PastAnswer::answeredAt));
    for (LocalDate day = first.plusDays(1); day.isBefore(today); day = next(day, today)) {
      Instant now = moment(workday(day));
      clock.travelTo(now);
      planning.planDue(touchpoint.id());
      send(now).forEach(mail -> customers.answer(mail, mail.dueAt()).ifPresent(coming::add));
      receive(coming, now);
      outbox.drain();
      calls.work(dice, now);
      if (day.isBefore(lastWeeks(today))) {
        coming.addAll(talk.between(mood, moment(day.minusDays(STEP_DAYS)), now));
        contracts.decide(dice, mood, now, day.minusDays(STEP_DAYS), day);
        if (day.isAfter(first.plusMonths(UNWATCHED_MONTHS))) {
          watch.look();
        }
      } else {
        coming.addAll(lastWeeks.pass(today, touchpoint.id(), versionOf(touchpoint)));
      }
    }
    clock.travelTo(clock.present());
    receive(coming, clock.present());
    outbox.drain();
    calls.work(dice, clock.present());
    contracts.decide(dice, mood, clock.present(), lastWeeks(today), today);
    watch.look();
  }

  /** The last weeks pass day by day, so that Today and the newest month look lived in. */
  private static LocalDate next(LocalDate day, LocalDate today) {
    return day.plusDays(day.isBefore(lastWeeks(today)) ? STEP_DAYS : 1);
  }

  private static LocalDate lastWeeks(LocalDate today) {
    return today.minusDays(2L * STEP_DAYS);
  }

  private Touchpoint startTouchpoint(LocalDate first) {
    clock.travelTo(moment(first));
    User admin =
        users.all().stream()
            .filter(one -> one.role() == Role.PROGRAM_ADMIN)
            .findFirst()
            .orElseThrow();
    TouchpointSettings settings =
        new TouchpointSettings(
                "Quarterly relationship",
                new Audience(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of("sponsor", "decision_maker"),
                    List.of()),
                new Pace.Wave(first.plusDays(1), SPREAD_DAYS, 3),
                SendingWindow.OFFICE_HOURS,
                5,
                30,
                QUIET_DAYS)
            .at(new Placement("Relationship", admin.id(), 1))
            .under(NOT_THOSE_WHO_LEFT)
            .confirmed(everythingBy(admin));
    Touchpoint touchpoint =
        touchpoints.create(settings, SurveyTemplates.relationship(Company.NAME));
    touchpoints.publish(touchpoint.id());
    life.start(touchpoint.id());
    return touchpoints.find(touchpoint.id());
  }

  private static long versionOf(Touchpoint touchpoint) {
    return Objects.requireNonNull(touchpoint.surveyVersionId());
  }

  private Confirmations everythingBy(User admin) {
    Mark mark = new Mark(admin.name(), clock.instant());
    return new Confirmations(
        Stream.of(Setting.values()).collect(Collectors.toMap(one -> one, one -> mark)));
  }

  private List<Invitation> send(Instant now) {
    List<Invitation> sent = new ArrayList<>();
    List<Invitation> claimed = queue.claimDue(BATCH);
    while (!claimed.isEmpty()) {
      List<Invitation> batch = claimed;
      transaction.executeWithoutResult(status -> markSent(batch, now));
      sent.addAll(batch);
      claimed = queue.claimDue(BATCH);
    }
    return sent;
  }

  /** By the hour in which they were due: nobody answers before the mail has left. */
  private void markSent(List<Invitation> batch, Instant now) {
    Map<Instant, List<Invitation>> byHour =
        batch.stream()
            .collect(Collectors.groupingBy(mail -> mail.dueAt().truncatedTo(ChronoUnit.HOURS)));
    byHour.forEach(
        (hour, mails) ->
            queue.markSent(
                mails.stream().map(Invitation::id).toList(), hour.isAfter(now) ? now : hour));
    batch.stream()
        .collect(Collectors.groupingBy(mail -> LocalDate.ofInstant(mail.dueAt(), ZoneOffset.UTC)))
        .forEach((day, mails) -> outbox.publish(sent(day, mails)));
  }

  private static InvitationsSent sent(LocalDate day, List<Invitation> mails) {
    return InvitationsSent.of(WorkspaceScope.current(), day, mails);
  }

  private void receive(PriorityQueue<PastAnswer> coming, Instant now) {
    List<PastAnswer> arrived = new ArrayList<>();
    while (!coming.isEmpty() && !coming.peek().answeredAt().isAfter(now)) {
      arrived.add(coming.remove());
    }
    if (!arrived.isEmpty()) {
      answers.importAll(arrived);
    }
  }

  private static LocalDate workday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.minusDays(2);
      default -> day;
    };
  }

  private static Instant moment(LocalDate day) {
    return day.atTime(OPEN_EVERYWHERE).toInstant(ZoneOffset.UTC);
  }
}
