package org.heed.followup.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.junit.jupiter.api.Test;

class OwnersTests {

  private static final User OWNER = user(1, Role.OWNER, true);
  private static final User MIA = user(2, Role.CSM, true);
  private static final User GONE = user(3, Role.CSM, false);
  private static final User LEAD = user(4, Role.TEAM_LEAD, true);
  private static final List<User> ALL = List.of(OWNER, MIA, GONE, LEAD);

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
  void aWorkspaceWithoutPeopleIsAnError() {
    assertThatIllegalStateException().isThrownBy(() -> new Owners(List.of(), null));
  }

  private static User user(long id, Role role, boolean active) {
    return new User(id, "User " + id, "user" + id + "@heed.test", role, active);
  }
}
