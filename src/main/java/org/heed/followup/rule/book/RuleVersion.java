package org.heed.followup.rule.book;

import java.time.Instant;
import org.heed.followup.rule.RuleDefinition;

/** A rule as it was at some time; it never changes. */
public record RuleVersion(
    int version, String name, RuleDefinition definition, Instant madeAt, String madeBy) {}
