package org.heed.workspace.web;

import java.util.List;
import org.heed.workspace.audit.AuditEntry;

/**
 * An entry of the audit trail as the page shows it.
 *
 * @param about to what it was done, such as "Case 5" or a person's name; empty for the workspace
 * @param facts what stands at once
 * @param further what stands behind a fold
 */
record AuditRow(
    AuditEntry entry,
    String about,
    List<AuditDetails.Fact> facts,
    List<AuditDetails.Fact> further) {

  private static final int AT_ONCE = 6;

  static AuditRow of(AuditEntry entry, AuditDetails details) {
    List<AuditDetails.Fact> all = details.of(entry.details());
    int first = Math.min(AT_ONCE, all.size());
    return new AuditRow(
        entry, about(entry, details), all.subList(0, first), all.subList(first, all.size()));
  }

  private static String about(AuditEntry entry, AuditDetails details) {
    String id = entry.subjectId();
    return switch (entry.subjectKind()) {
      case "workspace" -> "";
      case "user" -> details.person(id);
      default -> (AuditWords.subject(entry.subjectKind()) + " " + id).strip();
    };
  }

  /** What was done, such as "Touchpoint changed". */
  public String what() {
    return AuditWords.action(entry.action());
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
