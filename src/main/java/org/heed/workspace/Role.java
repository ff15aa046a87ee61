package org.heed.workspace;

import static org.heed.platform.web.Permission.EDIT_CUSTOMERS;
import static org.heed.platform.web.Permission.INVALIDATE_RESPONSES;
import static org.heed.platform.web.Permission.LEAD_CASES;
import static org.heed.platform.web.Permission.MANAGE_API_KEYS;
import static org.heed.platform.web.Permission.MANAGE_USERS;
import static org.heed.platform.web.Permission.SEE_ALL_RESPONSES;
import static org.heed.platform.web.Permission.SEE_CASES;
import static org.heed.platform.web.Permission.SEE_CUSTOMERS;
import static org.heed.platform.web.Permission.SEE_PROGRAM;
import static org.heed.platform.web.Permission.SEE_RESPONSES;
import static org.heed.platform.web.Permission.SEE_SCORES;
import static org.heed.platform.web.Permission.SIGNED_IN;
import static org.heed.platform.web.Permission.WORK_CASES;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;

/** What a person is here for, and so what they may do. */
public enum Role {
  /** Everything, people and API keys included. */
  OWNER("Owner", EnumSet.allOf(Permission.class)),
  /** Designs and runs the program; cannot hand out access. */
  PROGRAM_ADMIN("Program admin", EnumSet.complementOf(EnumSet.of(MANAGE_USERS, MANAGE_API_KEYS))),
  /** Reads scores, answers and customers. */
  EXECUTIVE(
      "Executive",
      EnumSet.of(SIGNED_IN, SEE_SCORES, SEE_RESPONSES, SEE_ALL_RESPONSES, SEE_CUSTOMERS)),
  /** Runs a team that answers customers. */
  TEAM_LEAD(
      "Team lead",
      EnumSet.of(
          SIGNED_IN,
          SEE_SCORES,
          SEE_RESPONSES,
          SEE_ALL_RESPONSES,
          INVALIDATE_RESPONSES,
          SEE_CUSTOMERS,
          EDIT_CUSTOMERS,
          SEE_PROGRAM,
          SEE_CASES,
          WORK_CASES,
          LEAD_CASES)),
  /** Looks after customers. */
  CSM(
      "Customer success manager",
      EnumSet.of(SIGNED_IN, SEE_RESPONSES, SEE_CUSTOMERS, EDIT_CUSTOMERS, SEE_CASES, WORK_CASES)),
  /** Sees scores, no customer's words. */
  VIEWER("Viewer", EnumSet.of(SIGNED_IN, SEE_SCORES));

  private final String label;
  private final Set<Permission> permissions;

  Role(String label, Set<Permission> permissions) {
    this.label = label;
    this.permissions = Collections.unmodifiableSet(permissions);
  }

  /**
   * The role stored or sent under this key.
   *
   * @throws InvalidInput when there is none
   */
  public static Role of(String key) {
    return Arrays.stream(values())
        .filter(role -> role.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("role", "Choose one of the roles."));
  }

  /** The stored name, such as {@code program_admin}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name people read. */
  public String label() {
    return label;
  }

  /** What this role may do. */
  public Set<Permission> permissions() {
    return permissions;
  }
}
