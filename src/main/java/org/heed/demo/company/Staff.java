package org.heed.demo.company;

import java.util.List;
import org.heed.workspace.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at the simulated company and can sign in.
 *
 * @param email the sign-in, the same password for all who are shown
 */
public record Staff(String name, String email, Role role) {

  /** The password of every demo sign-in; a demo holds nothing worth hiding. */
  public static final String PASSWORD = "look-around-24";

  /** Everybody, the owner first. */
  public static final List<Staff> ALL =
      List.of(
          new Staff("Ingrid Solberg", "owner@larkspur.demo", Role.OWNER),
          new Staff("Maya Okafor", "program@larkspur.demo", Role.PROGRAM_ADMIN),
          new Staff("Henrik Voss", "executive@larkspur.demo", Role.EXECUTIVE),
          new Staff("Sofia Marchetti", "lead@larkspur.demo", Role.TEAM_LEAD),
          new Staff("Tomás Rivera", "csm@larkspur.demo", Role.CSM),
          new Staff("Aiko Tanaka", "aiko@larkspur.demo", Role.CSM),
          new Staff("Jonas Brandt", "jonas@larkspur.demo", Role.CSM),
          new Staff("Leah Cohen", "leah@larkspur.demo", Role.CSM),
          new Staff("Emeka Obi", "emeka@larkspur.demo", Role.CSM),
          new Staff("Vera Lindt", "viewer@larkspur.demo", Role.VIEWER));

  /**
   * The password, for those who are shown as sign-ins; hashing one takes a good part of a second.
   */
  @Nullable String password() {
    return oneOfEachRole().contains(this) ? PASSWORD : null;
  }

  /** One sign-in for each role, to be shown to whoever starts the demo. */
  public static List<Staff> oneOfEachRole() {
    return List.of(Role.values()).stream()
        .flatMap(role -> ALL.stream().filter(person -> person.role() == role).limit(1))
        .toList();
  }
}
