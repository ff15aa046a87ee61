package org.heed.followup.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heed.platform.outbox.NotYet;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnersTests {

  private static final User OWNER = user(1, Role.OWNER, true);
  private static final User MIA = user(2, Role.CSM, true);
  private static final User GONE = user(3, Role.CSM, false);
  private static final User LEAD = user(4, Role.TEAM_LEAD, true);
  private static final List<User> ALL = List.of(OWNER, MIA, GONE, LEAD);

  @Test
  void aDeputyStandsInAlsoForADeputyWhoIsAway() {
    Owners owners =
        new Owners(
            ALL, null, Map.of(MIA.id(), away(MIA, LEAD.id()), LEAD.id(), away(LEAD, OWNER.id())));
    assertThat(owners.firstActive(MIA.id())).isEqualTo(OWNER);
  }

  @Test
  void deputiesInACircleLeaveTheCaseToSomebodyWhoIsThere() {
    Owners owners =
        new Owners(
            ALL,
            LEAD.id(),
            Map.of(MIA.id(), away(MIA, LEAD.id()), LEAD.id(), away(LEAD, MIA.id())));
    assertThat(owners.firstActive(MIA.id())).isEqualTo(OWNER);
  }

  @Test
  void whenEverybodyIsAwayACaseStillHasAnOwner() {
    Owners owners = new Owners(List.of(MIA), null, Map.of(MIA.id(), away(MIA, null)));
    assertThat(owners.firstActive(MIA.id())).isEqualTo(MIA);
  }

  private static Absence away(User user, @Nullable Long deputy) {
    LocalDate day = LocalDate.of(2026, 11, 22);
    return new Absence(1, user.id(), day, day, deputy);
  }

  @Test
  void theAccountsOwnerCalls() {
    assertThat(new Owners(ALL, LEAD.id()).firstActive(MIA.id())).isEqualTo(MIA);
  }

  @Test
  void theDefaultOwnerStandsInForNobodyAndForTheInactive() {
    Owners owners = new Owners(ALL, LEAD.id());
    assertThat(owners.firstActive((Long) null)).isEqualTo(LEAD);
    assertThat(owners.firstActive(GONE.id())).isEqualTo(LEAD);
    assertThat(owners.firstActive(99L)).isEqualTo(LEAD);
  }

  @Test
  void withoutAnActiveDefaultAnActiveOwnerOfTheWorkspaceCalls() {
    assertThat(new Owners(ALL, null).firstActive((Long) null)).isEqualTo(OWNER);
    assertThat(new Owners(ALL, GONE.id()).firstActive((Long) null)).isEqualTo(OWNER);
    assertThat(new Owners(List.of(MIA, GONE), null).firstActive(GONE.id())).isEqualTo(MIA);
  }

  @Test
  void aWorkspaceWithoutPeopleHasToWaitForSomebody() {
    assertThatThrownBy(() -> new Owners(List.of(), null)).isInstanceOf(NotYet.class);
  }

  private static User user(long id, Role role, boolean active) {
    return new User(id, "User " + id, "user" + id + "@heed.test", role, active);
  }
}
