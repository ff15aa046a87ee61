package org.heed.followup.rule.book;

import java.util.List;
import java.util.Map;
import org.heed.followup.rule.FollowUpRule;
import org.heed.followup.rule.RuleDefinition;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.workspace.Actor;
import org.heed.workspace.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the workspace in scope. A change makes a new version; every change is audited. */
@Service
public class Rules {

  private final RuleRows rows;
  private final NameReader names;
  private final AuditTrail audit;

  Rules(RuleRows rows, NameReader names, AuditTrail audit) {
    this.rows = rows;
    this.names = names;
    this.audit = audit;
  }

  /** All of them, oldest first; the order in which they decide about a case's owner. */
  @Transactional
  public List<FollowUpRule> all() {
    rows.revision();
    return rows.all();
  }

  /**
   * One of them.
   *
   * @throws NotFound when this workspace has no such rule
   */
  public FollowUpRule get(long ruleId) {
    return rows.find(ruleId)
        .orElseThrow(() -> new NotFound("There is no rule %d.".formatted(ruleId)));
  }

  /** What the rule was, latest first. */
  public List<RuleVersion> versions(long ruleId) {
    return rows.versions(ruleId);
  }

  /**
   * Saves a new rule, switched off.
   *
   * @throws InvalidInput when it could not be meant
   */
  @Transactional
  public FollowUpRule create(String name, RuleDefinition definition) {
    String clean = RuleCheck.name(name);
    RuleCheck.check(definition, names.read());
    rows.touch();
    long id = rows.insert(clean, definition, Actor.current().name());
    record("rule.created", id, Map.of("name", clean, "definition", definition));
    return get(id);
  }

  /**
   * Saves a new version; an active rule acts by it from the next answer on.
   *
   * @param version the version that the editor started from
   * @throws InvalidInput when it could not be meant
   * @throws Conflict when somebody changed it since
   */
  @Transactional
  public FollowUpRule change(long ruleId, int version, String name, RuleDefinition definition) {
    FollowUpRule before = get(ruleId);
    String clean = RuleCheck.name(name);
    RuleCheck.check(definition, names.read());
    if (before.name().equals(clean) && before.definition().equals(definition)) {
      return before;
    }
    if (!rows.moveOn(ruleId, version, clean)) {
      throw new Conflict("Somebody else changed this rule since you opened it. Open it again.");
    }
    rows.addVersion(ruleId, version + 1, clean, definition, Actor.current().name());
    rows.touch();
    record(
        "rule.changed",
        ruleId,
        Map.of("before", before.definition(), "after", definition, "version", version + 1));
    return get(ruleId);
  }

  /** Lets the rule act on answers from now on, or stops it. */
  @Transactional
  public void switchTo(long ruleId, boolean active) {
    FollowUpRule before = get(ruleId);
    if (before.active() != active) {
      rows.switchTo(ruleId, active);
      rows.touch();
      record(
          active ? "rule.switched_on" : "rule.switched_off",
          ruleId,
          Map.of("name", before.name(), "version", before.version()));
    }
  }

  /** Checks a rule that is not saved. */
  public void check(RuleDefinition definition) {
    RuleCheck.check(definition, names.read());
  }

  private void record(String action, long ruleId, Map<String, ?> details) {
    audit.record(action, "rule", Long.toString(ruleId), details);
  }
}
