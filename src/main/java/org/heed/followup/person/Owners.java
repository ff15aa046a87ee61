package org.heed.followup.person;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.platform.outbox.NotYet;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.jspecify.annotations.Nullable;

/**
 * Finds who calls: the account's owner, or their deputy while they are away; when there is none or
 * they are inactive, the workspace's default owner; then any active person of role owner; then
 * whoever is left, active people first.
 */
public final class Owners {

  private static final Comparator<User> LAST_RESORT =
      Comparator.comparing((User user) -> !user.active())
          .thenComparing(user -> user.role() != Role.OWNER)
          .thenComparing(User::id);

  private final Map<Long, User> byId;
  private final Map<Long, Absence> away;
  private final User fallback;

  /**
   * Prepares the choice.
   *
   * @throws NotYet in a workspace without any person
   */
  public Owners(List<User> users, @Nullable Long defaultOwnerId) {
    this(users, defaultOwnerId, Map.of());
  }

  /**
   * As above, with those who are away today, by user id.
   *
   * @throws NotYet in a workspace without any person
   */
  public Owners(List<User> users, @Nullable Long defaultOwnerId, Map<Long, Absence> away) {
    this.away = Map.copyOf(away);
    byId = users.stream().collect(Collectors.toMap(User::id, Function.identity()));
    fallback =
        active(defaultOwnerId)
            .or(() -> users.stream().filter(user -> !away.containsKey(user.id())).min(LAST_RESORT))
            .filter(User::active)
            .or(() -> users.stream().min(LAST_RESORT))
            .orElseThrow(() -> new NotYet("has nobody who could call"));
  }

  /** The first active one of these; the fallback when none is. */
  public User firstActive(@Nullable Long... userIds) {
    return Stream.of(userIds)
        .flatMap(userId -> active(userId).stream())
        .findFirst()
        .orElse(fallback);
  }

  /** This person, when active and there; else whoever stands in; empty when that is nobody. */
  Optional<User> active(@Nullable Long userId) {
    Set<Long> asked = new HashSet<>();
    Long next = userId;
    while (next != null && asked.add(next)) {
      Absence absence = away.get(next);
      if (absence == null) {
        return Optional.ofNullable(byId.get(next)).filter(User::active);
      }
      next = absence.deputyId();
    }
    return Optional.empty();
  }
}
