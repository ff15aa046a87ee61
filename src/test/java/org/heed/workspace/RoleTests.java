package org.heed.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.junit.jupiter.api.Test;

class RoleTests {

  @Test
  void ownerMayDoEverything() {
    assertThat(Role.OWNER.permissions()).containsExactlyInAnyOrder(Permission.values());
  }

  @Test
  void onlyOwnersHandOutAccess() {
    for (Role role : Role.values()) {
      assertThat(role.permissions().contains(Permission.MANAGE_USERS))
          .isEqualTo(role == Role.OWNER);
      assertThat(role.permissions().contains(Permission.MANAGE_API_KEYS))
          .isEqualTo(role == Role.OWNER);
    }
  }

  @Test
  void viewerSeesScoresAndNoCustomer() {
    assertThat(Role.VIEWER.permissions())
        .containsExactlyInAnyOrder(Permission.SIGNED_IN, Permission.SEE_SCORES);
  }

  @Test
  void everybodyHasAProfile() {
    for (Role role : Role.values()) {
      assertThat(role.permissions()).contains(Permission.SIGNED_IN);
    }
  }

  @Test
  void rolesAreKnownByTheirStoredNames() {
    assertThat(Role.of("program_admin")).isEqualTo(Role.PROGRAM_ADMIN);
    assertThatThrownBy(() -> Role.of("admin")).isInstanceOf(InvalidInput.class);
  }
}
