package org.heed.workspace;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;

/** What an API key may be allowed to do; a key has one or more of these. */
public enum ApiScope {
  /** Read scores and response rates. */
  SCORES_READ("scores:read", "Read scores and response rates", Permission.SEE_SCORES),
  /** Read answers and their comments. */
  RESPONSES_READ("responses:read", "Read answers and comments", Permission.SEE_RESPONSES),
  /** Mark answers as invalid, and back. */
  RESPONSES_WRITE(
      "responses:write", "Mark answers as invalid, and back", Permission.INVALIDATE_RESPONSES),
  /** Read accounts and contacts. */
  CUSTOMERS_READ("customers:read", "Read accounts and contacts", Permission.SEE_CUSTOMERS),
  /** Create and change accounts and contacts, singly and in batches. */
  CUSTOMERS_WRITE(
      "customers:write",
      "Create and change accounts and contacts",
      Permission.EDIT_CUSTOMERS,
      Permission.IMPORT_CUSTOMERS),
  /** Make one of two accounts or contacts; it cannot be undone. */
  CUSTOMERS_MERGE("customers:merge", "Merge accounts, and contacts", Permission.MERGE_CUSTOMERS),
  /** Read touchpoints and plans. */
  PROGRAM_READ("program:read", "Read touchpoints and plans", Permission.SEE_PROGRAM),
  /** Change, start and pause touchpoints. */
  PROGRAM_WRITE("program:write", "Change, start and pause touchpoints", Permission.EDIT_PROGRAM),
  /** Read cases. */
  CASES_READ("cases:read", "Read cases", Permission.SEE_CASES),
  /** Log attempts, hand over and close cases. */
  CASES_WRITE("cases:write", "Log attempts, close cases", Permission.WORK_CASES),
  /** Read the audit trail. */
  AUDIT_READ("audit:read", "Read the audit trail", Permission.SEE_AUDIT),
  /** Read metrics of the instance and what failed, and try it again. */
  OPERATE("operate", "Read server metrics, retry what failed", Permission.OPERATE);

  private final String key;
  private final String label;
  private final List<Permission> permissions;

  ApiScope(String key, String label, Permission... permissions) {
    this.key = key;
    this.label = label;
    this.permissions = List.of(permissions);
  }

  /** The name in requests and in the database, such as {@code responses:read}. */
  public String key() {
    return key;
  }

  /** What it allows, for people. */
  public String label() {
    return label;
  }

  /**
   * The scopes with these keys.
   *
   * @throws InvalidInput for an unknown key, or for none at all
   */
  public static Set<ApiScope> of(Collection<String> keys) {
    if (keys.isEmpty()) {
      throw new InvalidInput("scopes", "Choose at least one thing that the key may do.");
    }
    return keys.stream()
        .map(ApiScope::of)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApiScope.class)));
  }

  /** Everything that a key with these scopes may do. */
  public static Set<Permission> permissions(Collection<ApiScope> scopes) {
    Set<Permission> allowed = EnumSet.of(Permission.SIGNED_IN);
    scopes.forEach(scope -> allowed.addAll(scope.permissions));
    return Collections.unmodifiableSet(allowed);
  }

  private static ApiScope of(String key) {
    return Arrays.stream(values())
        .filter(scope -> scope.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("scopes", "There is no scope \"%s\".".formatted(key)));
  }
}
