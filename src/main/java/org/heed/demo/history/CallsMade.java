package org.heed.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.heed.demo.DemoClock;
import org.heed.demo.DemoOnly;
import org.heed.followup.Cases;
import org.heed.followup.Closing;
import org.heed.followup.ContactAttempt;
import org.heed.followup.calling.CallListQuery;
import org.heed.followup.calling.OpenCase;
import org.heed.platform.database.WorkspaceScope;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.springframework.stereotype.Component;

/** The simulated CSMs at work: most call in time, some late, and each case ends with a cause. */
@Component
@DemoOnly
class CallsMade {

  private static final Duration NEW = Duration.ofDays(3);
  private static final Duration NOT_YET_CLOSED = Duration.ofDays(14);
  private static final Duration IN_DETAIL = Duration.ofDays(120);
  private static final List<String> NOTES =
      List.of(
          "Spoke to them; engineering has the details and a date.",
          "Apologised, explained what changed since, they want to see it for a month.",
          "Agreed on a training session for the new shift leads.",
          "Credit for the lost days approved by Sofia.",
          "Their ticket is now with one named person until it is solved.");

  private final Cases cases;
  private final Users users;
  private final DemoClock clock;

  CallsMade(Cases cases, Users users, DemoClock clock) {
    this.cases = cases;
    this.users = users;
    this.clock = clock;
  }

  /** Works on what is open at this moment; the newest cases stay for whoever opens Today. */
  void work(Random dice, Instant until) {
    boolean more = true;
    for (int page = 0; more; ) {
      List<OpenCase> open = cases.open(new CallListQuery(null, "", page));
      long closed =
          open.stream().filter(one -> work(dice, one, users.get(one.ownerId()), until)).count();
      page += closed == 0 ? 1 : 0;
      more = open.size() > CallListQuery.PAGE_SIZE;
    }
    clock.travelTo(until);
  }

  private boolean work(Random dice, OpenCase open, User owner, Instant until) {
    Instant called = open.openedAt().plus(delay(dice));
    Left left = left(open);
    if (called.isAfter(until) || left == Left.UNTOUCHED) {
      return false;
    }
    Person person =
        new Person(owner.id(), WorkspaceScope.current(), owner.name(), owner.email(), owner.role());
    if (left == Left.CALLED) {
      if (open.attempts() == 0) {
        clock.travelTo(called);
        Actor.callAs(person, () -> logCall(dice, open));
      }
      return false;
    }
    Actor.callAs(person, () -> call(dice, open, called, until));
    return true;
  }

  /** How a case is left for whoever looks around. */
  private enum Left {
    UNTOUCHED,
    CALLED,
    CLOSED
  }

  /** Of the cases of two weeks some wait, some have had a call: nobody's list is ever empty. */
  private Left left(OpenCase open) {
    if (open.openedAt().plus(NEW).isAfter(clock.present())) {
      return Left.UNTOUCHED;
    }
    if (open.openedAt().plus(NOT_YET_CLOSED).isAfter(clock.present())) {
      return Left.values()[(int) (open.id() % Left.values().length)];
    }
    return Left.CLOSED;
  }

  private static Duration delay(Random dice) {
    int late = dice.nextInt(100);
    int hours = late < 86 ? 2 + dice.nextInt(40) : 50 + dice.nextInt(70);
    return Duration.ofHours(hours);
  }

  private boolean call(Random dice, OpenCase open, Instant called, Instant until) {
    clock.travelTo(called);
    // What lies long ago is closed at once: who looks around sees the last months in detail.
    boolean recent = called.plus(IN_DETAIL).isAfter(clock.present());
    int revision = recent ? logCall(dice, open) : open.revision();
    Instant solved = recent ? called.plus(Duration.ofHours(1 + dice.nextInt(60))) : called;
    clock.travelTo(solved.isAfter(until) ? until : solved);
    cases.close(open.id(), revision, closing(dice));
    return true;
  }

  private int logCall(Random dice, OpenCase open) {
    return cases
        .logAttempt(
            open.id(),
            open.revision(),
            pick(
                dice,
                ContactAttempt.Means.CALL,
                ContactAttempt.Means.CALL,
                ContactAttempt.Means.MAIL),
            ContactAttempt.Result.REACHED,
            NOTES.get(dice.nextInt(NOTES.size())))
        .revision();
  }

  private static Closing closing(Random dice) {
    return new Closing(
        pick(
            dice,
            Closing.Outcome.SOLVED,
            Closing.Outcome.SOLVED,
            Closing.Outcome.PROMISED,
            Closing.Outcome.EXPLAINED),
        Closing.RootCause.values()[dice.nextInt(Closing.RootCause.values().length)],
        "");
  }

  @SafeVarargs
  private static <T> T pick(Random dice, T... from) {
    return from[dice.nextInt(from.length)];
  }
}
