package org.heed.followup.owner;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.heed.followup.person.People;
import org.heed.followup.rule.Addressee;
import org.heed.workspace.User;
import org.jspecify.annotations.Nullable;

/**
 * Chooses owners of cases at one moment; each case that is given counts for the next choice.
 * Whoever is away is stood in for; deputies who are all away lead to the next way, and at last to
 * the workspace's default owner.
 */
public final class OwnerChoices {

  private final People people;
  private final List<OwnerWay> order;
  private final SkillTable skills;
  private final List<Long> onDuty;

  OwnerChoices(
      People people, List<OwnerWay> order, SkillTable skills, List<Duty> rota, LocalDateTime now) {
    this.people = people;
    this.order = List.copyOf(order);
    this.skills = skills;
    this.onDuty = Duty.at(now, rota);
  }

  /**
   * Who gets a case.
   *
   * @param who whom the rule names
   * @param accountOwnerId who looks after the account; null when nobody does
   */
  public ChosenOwner choose(Addressee who, @Nullable Long accountOwnerId, CaseFacts facts) {
    Optional<ChosenOwner> chosen =
        switch (who.kind()) {
          case GROUP -> people.ofGroup(who).map(one -> ofGroup(one, who));
          case LEAD, PERSON, ROLE -> Optional.of(named(who, accountOwnerId));
          case ACCOUNT_OWNER, ADDRESS, CHANNEL -> Optional.empty();
        };
    ChosenOwner owner = chosen.orElseGet(() -> inOrder(accountOwnerId, facts));
    people.give(owner.owner());
    return owner;
  }

  private ChosenOwner ofGroup(User one, Addressee who) {
    return new ChosenOwner(
        one,
        "%s has the fewest open cases of the group “%s”"
            .formatted(one.name(), people.groupName(who)));
  }

  private ChosenOwner named(Addressee who, @Nullable Long accountOwnerId) {
    User owner = people.named(who, accountOwnerId);
    return new ChosenOwner(
        owner,
        switch (who.kind()) {
          case LEAD -> owner.name() + " leads the account's owner";
          case ROLE ->
              owner.name()
                  + " has the fewest open cases of those whom the rule names by their role";
          default ->
              who.value().equals(Long.toString(owner.id()))
                  ? "the rule names " + owner.name()
                  : owner.name() + " stands in for the person whom the rule names";
        });
  }

  private ChosenOwner inOrder(@Nullable Long accountOwnerId, CaseFacts facts) {
    return order.stream()
        .flatMap(way -> by(way, accountOwnerId, facts).stream())
        .findFirst()
        .orElseGet(() -> lastResort(people.accountOwner(null)));
  }

  private ChosenOwner lastResort(User owner) {
    return new ChosenOwner(
        owner, "nobody else could be found, and " + owner.name() + " is the default owner");
  }

  private Optional<ChosenOwner> by(OwnerWay way, @Nullable Long accountOwnerId, CaseFacts facts) {
    return switch (way) {
      case ACCOUNT_OWNER ->
          Optional.ofNullable(accountOwnerId).flatMap(id -> standIn(id, "looks after the account"));
      case MEASURE_POINT ->
          facts.managers().stream()
              .flatMap(
                  one -> standIn(one.userId(), "answers for “%s”".formatted(one.place())).stream())
              .findFirst();
      case SKILL ->
          skills.byFit(facts).stream()
              .flatMap(able -> among(able.userIds(), able.does()).stream())
              .findFirst();
      case ROTA -> among(onDuty, "is on duty");
    };
  }

  private Optional<ChosenOwner> standIn(long userId, String does) {
    return Optional.ofNullable(people.active(userId))
        .map(
            there ->
                new ChosenOwner(
                    there,
                    there.id() == userId
                        ? there.name() + " " + does
                        : "%s stands in for %s, who %s"
                            .formatted(there.name(), people.nameOf(userId), does)));
  }

  private Optional<ChosenOwner> among(List<Long> userIds, String does) {
    return people
        .leastLoaded(userIds)
        .map(
            one ->
                new ChosenOwner(
                    one,
                    (userIds.contains(one.id())
                            ? one.name() + " " + does
                            : one.name() + " stands in for somebody who " + does)
                        + (userIds.size() > 1 ? " and has the fewest open cases of those" : "")));
  }
}
