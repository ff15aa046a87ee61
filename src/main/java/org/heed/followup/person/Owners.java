package org.heed.followup.person;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.jspecify.annotations.Nullable;

/**
 * Finds who calls: the account's owner; when there is none or they are inactive, the workspace's
 * default owner; then any active person of role owner; then whoever is left, active people first.
 */
public final class Owners {

  private static final Comparator<User> LAST_RESORT =
      Comparator.comparing((User user) -> !user.active())
          .thenComparing(user -> user.role() != Role.OWNER)
          .thenComparing(User::id);

  private final Map<Long, User> byId;
  private final User fallback;

  /**
   * Prepares the choice.
   *
   * @throws IllegalStateException in a workspace without any person
   */
  public Owners(List<User> users, @Nullable Long defaultOwnerId) {
    byId = users.stream().collect(Collectors.toMap(User::id, Function.identity()));
    fallback =
        active(defaultOwnerId)
            .or(() -> users.stream().min(LAST_RESORT))
            .orElseThrow(
                () -> new IllegalStateException("This workspace has nobody who could call"));
  }

  /** The first active one of these; the fallback when none is. */
  public User firstActive(@Nullable Long... userIds) {
    return Stream.of(userIds)
        .flatMap(userId -> active(userId).stream())
        .findFirst()
        .orElse(fallback);
  }

  /** This person, when active. */
  Optional<User> active(@Nullable Long userId) {
    return Optional.ofNullable(userId).map(byId::get).filter(User::active);
  }
}
