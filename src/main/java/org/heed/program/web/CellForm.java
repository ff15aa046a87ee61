package org.heed.program.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.heed.platform.text.PlainText;
import org.heed.program.Pace;
import org.heed.program.TouchpointSettings;
import org.heed.program.settings.AskingClock;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Exclusions;
import org.heed.program.settings.Placement;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.program.settings.Rules;
import org.heed.program.settings.Sampling;
import org.heed.program.settings.Setting;
import org.jspecify.annotations.Nullable;

/** One cell of the program's table as typed; only the fields of its column are there. */
record CellForm(
    @Nullable String name,
    @Nullable String stage,
    @Nullable String priority,
    @Nullable String kind,
    @Nullable String startOn,
    @Nullable String everyMonths,
    @Nullable String spreadDays,
    @Nullable String perDay,
    @Nullable String event,
    @Nullable String delayHours,
    @Nullable String anchor,
    @Nullable String attribute,
    @Nullable String distance,
    @Nullable String side,
    @Nullable Long segment,
    @Nullable String channel,
    @Nullable String protection,
    @Nullable Boolean anonymous,
    @Nullable String quietDays,
    @Nullable String accountMost,
    @Nullable String accountDays,
    @Nullable Boolean openTicket,
    @Nullable String reminder,
    @Nullable String margin,
    @Nullable String answerRate,
    @Nullable String stratum,
    @Nullable Long owner,
    @Nullable Boolean accepted) {

  /** The settings with this cell as typed; problems are collected in {@code entries}. */
  TouchpointSettings apply(
      Setting setting, TouchpointSettings before, Entries entries, LocalDate today) {
    return switch (setting) {
      case STAGE -> stage(before, entries);
      case WHEN -> new SettingsCopy(before).pace(pace(before.pace(), entries, today));
      case WHO -> new SettingsCopy(before).audience(segment);
      case CHANNEL -> before.over(reach(before.reach(), entries));
      case CAPS -> caps(before, entries);
      case OWNER ->
          before.at(
              new Placement(before.placement().stage(), owner, before.placement().priority()));
      case SURVEY -> before;
    };
  }

  private TouchpointSettings stage(TouchpointSettings before, Entries entries) {
    Placement place =
        new Placement(
            PlainText.cleanLine(Objects.requireNonNullElse(stage, ""), 40),
            before.placement().ownerId(),
            entries.number("priority", priority, 1, 9));
    return new SettingsCopy(before).name(entries.line("name", name, 80)).at(place);
  }

  private Pace pace(Pace before, Entries entries, LocalDate today) {
    return switch (Objects.requireNonNullElse(kind, "")) {
      case "drip" -> new Pace.Drip(entries.number("perDay", perDay, 1, 100_000));
      case "event" -> onEvent(before, entries);
      case "date" -> onDate(before, entries);
      case "always_on" -> new Pace.AlwaysOn();
      default ->
          new Pace.Wave(
              entries.date("startOn", startOn, today.minusYears(2), today.plusYears(2)),
              entries.number("spreadDays", spreadDays, 1, 90),
              entries.numberIfAny("everyMonths", everyMonths, 1, 24));
    };
  }

  private Pace onEvent(Pace before, Entries entries) {
    Pace.OnEvent was = before instanceof Pace.OnEvent given ? given : null;
    return new Pace.OnEvent(
        entries.line("event", event, 80),
        entries.number("delayHours", delayHours, 0, 8_760),
        was == null ? 14 : was.maxAgeDays(),
        was == null ? 100 : was.percent(),
        was == null ? 30 : was.collapseDays());
  }

  private Pace onDate(Pace before, Entries entries) {
    Pace.OnDate.Anchor chosen =
        switch (Objects.requireNonNullElse(anchor, "")) {
          case "START" -> Pace.OnDate.Anchor.START;
          case "ATTRIBUTE" -> Pace.OnDate.Anchor.ATTRIBUTE;
          default -> Pace.OnDate.Anchor.RENEWAL;
        };
    boolean named = chosen == Pace.OnDate.Anchor.ATTRIBUTE;
    int days = entries.number("distance", distance, 0, 730);
    return new Pace.OnDate(
        chosen,
        named ? entries.line("attribute", attribute, 60) : null,
        "before".equals(side) ? -days : days,
        before instanceof Pace.OnDate was && was.yearly());
  }

  private Reach reach(Reach before, Entries entries) {
    try {
      return new Reach(
          Channel.of(Objects.requireNonNullElse(channel, before.channel().key())),
          Protection.of(Objects.requireNonNullElse(protection, before.protection().key())),
          Boolean.TRUE.equals(anonymous));
    } catch (IllegalArgumentException unknown) {
      entries.reject("channel", "Choose a channel and a protection of the lists.");
      return before;
    }
  }

  private TouchpointSettings caps(TouchpointSettings before, Entries entries) {
    List<AskingClock> clocks = new ArrayList<>(before.rules().clocks());
    clocks.removeIf(clock -> clock.scope() == AskingClock.Scope.ACCOUNT);
    if (accountMost != null && !accountMost.isBlank()) {
      clocks.add(
          new AskingClock(
              AskingClock.Scope.ACCOUNT,
              entries.number("accountMost", accountMost, 1, 1_000),
              entries.number("accountDays", accountDays, 1, 730)));
    }
    Exclusions was = before.rules().exclusions();
    Rules rules =
        new Rules(
            clocks,
            new Exclusions(
                Boolean.TRUE.equals(openTicket),
                was.churnedDays(),
                was.withoutConsent(),
                was.newerThanDays()),
            before.rules().coverage(),
            sampling(before.rules().sampling(), entries));
    return new SettingsCopy(before)
        .caps(
            entries.number("quietDays", quietDays, 0, 730),
            entries.numberIfAny("reminder", reminder, 1, 60))
        .under(rules);
  }

  private @Nullable Sampling sampling(@Nullable Sampling was, Entries entries) {
    Integer points = entries.numberIfAny("margin", margin, 1, 50);
    if (points == null) {
      return null;
    }
    return new Sampling(
        points,
        entries.number("answerRate", answerRate, 1, 100),
        Arrays.stream(Sampling.Stratum.values())
            .filter(one -> one.name().equals(stratum))
            .findFirst()
            .orElse(null),
        was == null ? 1 : was.seed());
  }
}
