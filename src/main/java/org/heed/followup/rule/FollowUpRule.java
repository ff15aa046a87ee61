package org.heed.followup.rule;

import java.time.Instant;

/**
 * A rule of the workspace.
 *
 * @param active whether it acts on new answers
 * @param version grows with every change; give it back with a change to this rule
 */
public record FollowUpRule(
    long id,
    String name,
    boolean active,
    int version,
    RuleDefinition definition,
    Instant updatedAt) {}
