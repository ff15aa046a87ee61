package org.heed.followup.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.followup.rule.Addressee;
import org.heed.platform.web.Permission;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.jspecify.annotations.Nullable;

/**
 * The people of a workspace as they are at one moment, to give work to. A person who was deleted or
 * deactivated gets none: it goes to whoever would have it without them.
 */
public final class People {

  private final List<User> all;
  private final Owners owners;
  private final Map<Long, Long> leads;
  private final Map<Long, Integer> openCases;
  private final Map<Long, SpecialistGroup> groups;

  People(
      List<User> all,
      Owners owners,
      Map<Long, Long> leads,
      Map<Long, Integer> openCases,
      List<SpecialistGroup> groups) {
    this.groups = groups.stream().collect(Collectors.toMap(SpecialistGroup::id, group -> group));
    this.all = List.copyOf(all);
    this.owners = owners;
    this.leads = Map.copyOf(leads);
    this.openCases = new HashMap<>(openCases);
  }

  /** The account's owner, or whoever stands in for one. */
  public User accountOwner(@Nullable Long accountOwnerId) {
    return owners.firstActive(accountOwnerId);
  }

  /** Whom a rule names for a case: the lead, a person, or the one of a role with least to do. */
  public User named(Addressee who, @Nullable Long accountOwnerId) {
    return switch (who.kind()) {
      case LEAD -> lead(accountOwner(accountOwnerId));
      case PERSON -> owners.firstActive(Long.valueOf(who.value()), accountOwnerId);
      case ROLE ->
          leastLoaded(ofRole(who.value()).map(User::id).toList())
              .orElseGet(() -> accountOwner(accountOwnerId));
      case GROUP -> ofGroup(who).orElseGet(() -> accountOwner(accountOwnerId));
      case ACCOUNT_OWNER, ADDRESS, CHANNEL -> accountOwner(accountOwnerId);
    };
  }

  /** Whoever of a group has the fewest open cases; empty when nobody of it is there. */
  public Optional<User> ofGroup(Addressee group) {
    return leastLoaded(members(group));
  }

  private List<Long> members(Addressee group) {
    SpecialistGroup known = groups.get(Long.valueOf(group.value()));
    return known == null ? List.of() : known.members();
  }

  /** What a group is called; empty when it is not there any more. */
  public String groupName(Addressee group) {
    SpecialistGroup known = groups.get(Long.valueOf(group.value()));
    return known == null ? "" : known.name();
  }

  /** Whether this person belongs to the group. */
  public boolean belongs(long userId, Addressee group) {
    return members(group).contains(userId);
  }

  /** Counts a case for the next choice. */
  public void give(User owner) {
    openCases.merge(owner.id(), 1, Integer::sum);
  }

  /**
   * Whoever of these is there, works on cases and has the fewest open ones; when none of them is
   * there, one of those who stand in; empty when there are none of these either.
   */
  public Optional<User> leastLoaded(List<Long> userIds) {
    return userIds.stream()
        .map(owners::active)
        .flatMap(Optional::stream)
        .filter(user -> user.role().permissions().contains(Permission.WORK_CASES))
        .min(
            Comparator.comparing((User user) -> !userIds.contains(user.id()))
                .thenComparing(user -> openCases.getOrDefault(user.id(), 0))
                .thenComparing(User::id));
  }

  /** The person's name, whether they are there or not. */
  public String nameOf(long userId) {
    return all.stream()
        .filter(user -> user.id() == userId)
        .map(User::name)
        .findFirst()
        .orElse("somebody who left");
  }

  /** The mail addresses behind the words. */
  public List<String> addresses(Addressee who, @Nullable Long accountOwnerId) {
    return switch (who.kind()) {
      case ADDRESS -> List.of(who.value());
      case CHANNEL -> List.of();
      case GROUP ->
          members(who).stream()
              .map(owners::active)
              .flatMap(Optional::stream)
              .map(User::email)
              .distinct()
              .toList();
      case ROLE -> ofRole(who.value()).map(User::email).toList();
      default -> List.of(named(who, accountOwnerId).email());
    };
  }

  private Stream<User> ofRole(String role) {
    return all.stream().filter(User::active).filter(user -> user.role() == Role.of(role));
  }

  private User lead(User person) {
    return owners.active(leads.get(person.id())).orElseGet(() -> top(person.id(), person));
  }

  /** An owner of the workspace other than this person. */
  private User top(long personId, User otherwise) {
    return all.stream()
        .filter(User::active)
        .filter(user -> user.role() == Role.OWNER && user.id() != personId)
        .min(Comparator.comparing(User::id))
        .orElse(otherwise);
  }

  /** This person, when active. */
  public @Nullable User active(long userId) {
    return owners.active(userId).orElse(null);
  }

  /**
   * Those above a person, deactivated or not, the nearest first: who leads them; the managers of
   * the account's measure point and of those above it; when there is none of these, the
   * touchpoint's manager; then whoever leads the last one, and so on. A circle ends where it
   * closes.
   *
   * @param managerId who answers for the touchpoint that asked; null when nobody does
   * @param placeManagers along the tree of measure points, nearest first
   */
  public List<User> above(long personId, @Nullable Long managerId, List<Long> placeManagers) {
    List<User> chain = new ArrayList<>();
    Stream.concat(Stream.ofNullable(leads.get(personId)), placeManagers.stream())
        .forEach(userId -> add(userId, personId, chain));
    if (chain.isEmpty()) {
      add(managerId, personId, chain);
    }
    User next = chain.isEmpty() ? top(personId, owners.firstActive()) : lead(chain.getLast());
    while (!chain.contains(next) && next.id() != personId) {
      chain.add(next);
      next = lead(next);
    }
    return chain;
  }

  private void add(@Nullable Long userId, long personId, List<User> chain) {
    owners
        .active(userId)
        .filter(user -> user.id() != personId && !chain.contains(user))
        .ifPresent(chain::add);
  }
}
