package org.heed.program.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.heed.customer.AccountRole;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.ProgramFixture;
import org.heed.program.SendingWindow;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.AskingClock.Scope;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.Placement;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.program.settings.RoleShare;
import org.heed.program.settings.Rules;
import org.heed.program.settings.Sampling;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyTemplates;
import org.jspecify.annotations.Nullable;

/**
 * A program of every pace, kind and channel with random settings, and the caps that it promises.
 * Clocks of contacts and accounts are the same everywhere, those of a kind at all touchpoints that
 * ask it, so that whatever is planned has to keep each of them.
 */
final class RandomProgram {

  private static final List<SurveyKind> KINDS = List.of(SurveyKind.values());

  private final Random random;
  private final LocalDate start;
  private final int quiet;
  private final AskingClock ofContacts;
  private final AskingClock ofAccounts;
  private final Map<SurveyKind, AskingClock> ofKinds = new EnumMap<>(SurveyKind.class);
  private final List<Cap> caps = new ArrayList<>();
  private final List<Touchpoint> touchpoints = new ArrayList<>();

  RandomProgram(Random random, LocalDate start) {
    this.random = random;
    this.start = start;
    this.quiet = random.nextBoolean() ? 0 : 5 + random.nextInt(20);
    this.ofContacts = clock(Scope.CONTACT, 3);
    this.ofAccounts = clock(Scope.ACCOUNT, 6);
    KINDS.forEach(kind -> ofKinds.put(kind, clock(Scope.KIND, 2)));
    caps.add(new Cap(ofContacts, null, null));
    caps.add(new Cap(ofAccounts, null, null));
    ofKinds.forEach((kind, clock) -> caps.add(new Cap(clock, kind, null)));
    if (quiet > 0) {
      caps.add(new Cap(new AskingClock(Scope.CONTACT, 1, quiet), null, null));
    }
  }

  /**
   * At most so many in so many days.
   *
   * @param kind of a clock that counts one kind of survey
   * @param touchpointId of a clock that counts one touchpoint
   */
  record Cap(AskingClock clock, @Nullable SurveyKind kind, @Nullable Long touchpointId) {}

  List<Cap> caps() {
    return caps;
  }

  List<Touchpoint> touchpoints() {
    return touchpoints;
  }

  private AskingClock clock(Scope scope, int most) {
    return new AskingClock(scope, 1 + random.nextInt(most), 5 + random.nextInt(60));
  }

  /** Two kinds are asked at several touchpoints each, all others at one or more. */
  RandomProgram launch(ProgramFixture fixture) {
    List<Pace> paces = paces();
    for (int at = 0; at < paces.size(); at++) {
      add(fixture, paces.get(at), at % 2 == 0 ? Channel.MAIL : Channel.SMS, at);
    }
    for (Channel open : List.of(Channel.LINK, Channel.WEB, Channel.KIOSK)) {
      add(fixture, new Pace.AlwaysOn(), open, random.nextInt(100));
    }
    return this;
  }

  private List<Pace> paces() {
    return List.of(
        new Pace.Wave(start, 1 + random.nextInt(30), null),
        new Pace.Wave(start, 1 + random.nextInt(5), 1 + random.nextInt(3)),
        new Pace.Drip(1 + random.nextInt(20)),
        new Pace.OnEvent("ticket.resolved", random.nextInt(80), 300, 80, random.nextInt(3)),
        new Pace.OnEvent("order.delivered", random.nextInt(200), 60, 100, 0),
        new Pace.OnDate(Pace.OnDate.Anchor.START, null, random.nextInt(30), true),
        new Pace.OnDate(Pace.OnDate.Anchor.RENEWAL, null, -random.nextInt(90), true),
        new Pace.OnDate(Pace.OnDate.Anchor.ATTRIBUTE, "onboarded", random.nextInt(60), true));
  }

  private void add(ProgramFixture fixture, Pace pace, Channel channel, int at) {
    SurveyKind kind = random.nextInt(4) == 0 ? SurveyKind.RNPS : KINDS.get(at % KINDS.size());
    AskingClock own = clock(Scope.TOUCHPOINT, 2);
    List<AskingClock> clocks =
        List.of(ofContacts, ofAccounts, own, ofKinds.getOrDefault(kind, ofContacts));
    Touchpoint made =
        fixture.running(
            new TouchpointSettings("Random " + at, Audience.EVERYBODY, pace, window(), 5, 30, quiet)
                .at(new Placement("", null, 1 + random.nextInt(9)))
                .over(new Reach(channel, Protection.STANDARD, false))
                .under(new Rules(clocks, Exclusions.USUAL, shares(), sampling(pace))),
            SurveyTemplates.relationship("Acme").edit().kind(kind).done());
    touchpoints.add(made);
    caps.add(new Cap(own, null, made.id()));
  }

  private List<RoleShare> shares() {
    return random.nextInt(3) == 0 ? List.of(new RoleShare(AccountRole.USER, 1, 3)) : List.of();
  }

  private @Nullable Sampling sampling(Pace pace) {
    boolean draws = pace instanceof Pace.Wave || pace instanceof Pace.Drip;
    return draws && random.nextInt(3) == 0
        ? new Sampling(20, 60, Sampling.Stratum.REGION, random.nextLong())
        : null;
  }

  private SendingWindow window() {
    if (random.nextBoolean()) {
      return ProgramFixture.everyDay();
    }
    DayOfWeek other = DayOfWeek.of(1 + random.nextInt(7));
    return new SendingWindow(
        EnumSet.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, other),
        LocalTime.of(8, 0),
        LocalTime.of(12, 0),
        Map.of(other, new SendingWindow.Hours(LocalTime.of(20, 0), LocalTime.of(23, 0))));
  }
}
