package org.heed.workspace.web;

import java.time.ZoneId;
import java.util.List;
import org.heed.workspace.audit.AuditEntry;

/**
 * An entry of the audit trail as the page shows it.
 *
 * @param facts what stands at once
 * @param further what stands behind a fold
 */
record AuditRow(AuditEntry entry, List<AuditDetails.Fact> facts, List<AuditDetails.Fact> further) {

  private static final int AT_ONCE = 6;

  static AuditRow of(AuditEntry entry, ZoneId zone) {
    List<AuditDetails.Fact> all = AuditDetails.of(entry.details(), zone);
    int first = Math.min(AT_ONCE, all.size());
    return new AuditRow(entry, all.subList(0, first), all.subList(first, all.size()));
  }

  /** What was done, such as "touchpoint changed". */
  public String what() {
    return AuditDetails.words(entry.action());
  }

  /** Who did it: a person, a program with a key, or Heed itself. */
  public String actorKind() {
    return switch (entry.actorKind()) {
      case "api_key" -> "API key";
      case "system" -> "by itself";
      default -> entry.actorKind();
    };
  }
}
