package org.heed.followup.huddle;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.followup.huddle.Huddle.Arrivals;
import org.heed.followup.huddle.HuddleReading.Reason;
import org.heed.followup.huddle.HuddleReading.Span;
import org.heed.platform.text.Count;
import org.heed.platform.text.Money;
import org.heed.workspace.Teams;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes the sheets of the workspace in scope. */
@Service
public class Huddles {

  private static final DateTimeFormatter MADE =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

  private final HuddleReading reading;
  private final Users users;
  private final Teams teams;
  private final Workspaces workspaces;
  private final Clock clock;

  Huddles(HuddleReading reading, Users users, Teams teams, Workspaces workspaces, Clock clock) {
    this.reading = reading;
    this.users = users;
    this.teams = teams;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** The people of a team, its lead first; everybody active for null. */
  public List<User> people(@Nullable Long leadId) {
    var leads = teams.leads();
    return users.all().stream()
        .filter(User::active)
        .filter(
            user -> leadId == null || user.id() == leadId || leadId.equals(leads.get(user.id())))
        .sorted(Comparator.comparing((User user) -> !Objects.equals(user.id(), leadId)))
        .toList();
  }

  /** Those who lead somebody. */
  public List<User> leads() {
    Set<Long> leading = Set.copyOf(teams.leads().values());
    return users.all().stream()
        .filter(User::active)
        .filter(user -> leading.contains(user.id()))
        .toList();
  }

  /** The sheet of a team as of now; of everybody for null. */
  public Huddle of(@Nullable Long leadId, Rhythm rhythm) {
    Instant now = clock.instant();
    List<User> people = people(leadId);
    List<Long> ids = leadId == null ? null : people.stream().map(User::id).toList();
    Span span = new Span(ids, now.minus(rhythm.span()), now);
    Span before = span.before(rhythm.span());
    Arrivals arrivals = reading.arrivals(span);
    List<Reason> reasons = reading.reasons(span, before);
    return new Huddle(
        leadId == null ? "Everybody" : "Team of " + users.get(leadId).name(),
        rhythm,
        MADE.format(now.atZone(workspaces.current().timeZone())),
        arrivals,
        reading.quotes(span),
        reading.overdueCases(span),
        reading.overdue(span),
        improved(rhythm, arrivals, reading.arrivals(before), reasons),
        cause(reasons));
  }

  /** The first of these that holds: a reason named less, more closed, fewer unhappy. */
  private static String improved(
      Rhythm rhythm, Arrivals now, Arrivals before, List<Reason> reasons) {
    Reason fell =
        reasons.stream()
            .filter(reason -> reason.times() < reason.before())
            .max(Comparator.comparing(reason -> reason.before() - reason.times()))
            .orElse(null);
    if (fell != null) {
      return "%s named “%s”, after %s in %s."
          .formatted(
              fell.times() == 0 ? "Nobody" : "Only " + people(fell.times()),
              fell.name(),
              times(fell.before()),
              rhythm.before());
    }
    if (now.closed() > before.closed()) {
      return "%s closed, after %d in %s."
          .formatted(Count.of(now.closed(), "case"), before.closed(), rhythm.before());
    }
    if (now.answers() > 0 && now.detractors() < before.detractors()) {
      return "%s came, after %d in %s."
          .formatted(
              Count.of(now.detractors(), "unhappy answer"), before.detractors(), rhythm.before());
    }
    return "Nothing that shows in the figures yet. What did you see?";
  }

  private static String times(int count) {
    return count == 1 ? "once" : "%,d times".formatted(count);
  }

  private static String people(int count) {
    return count == 1 ? "one customer" : "%,d customers".formatted(count);
  }

  private static Huddle.@Nullable Cause cause(List<Reason> reasons) {
    return reasons.stream()
        .filter(reason -> reason.times() > 0)
        .max(Comparator.comparing(Reason::times).thenComparing(Reason::accounts))
        .map(
            reason ->
                new Huddle.Cause(
                    reason.name(),
                    reason.times(),
                    reason.before(),
                    reason.accounts(),
                    reason.revenue().isEmpty()
                        ? null
                        : reason.revenue().entrySet().stream()
                            .map(one -> Money.words(one.getValue(), one.getKey()))
                            .collect(Collectors.joining(" and "))))
        .orElse(null);
  }
}
