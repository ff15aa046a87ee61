package org.heed.followup.effect;

import java.time.Instant;
import org.heed.followup.alert.AlertFacts;
import org.heed.followup.rule.RuleAction;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done about an answer.
 *
 * @param key what asks for it, such as {@code rule:3}; the same is done once for each answer
 * @param askedBy the name of the rule or automation
 * @param because why, as part of a sentence
 * @param at when the answer was given or changed
 */
public record Deed(
    RuleAction action,
    long responseId,
    String key,
    String askedBy,
    String because,
    AlertFacts facts,
    @Nullable Long accountOwnerId,
    Instant at) {}
