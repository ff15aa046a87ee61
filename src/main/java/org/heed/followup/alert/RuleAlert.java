package org.heed.followup.alert;

import java.time.Instant;

/**
 * An answer that somebody should hear about because a rule says so.
 *
 * @param key what asked for it; told once for each answer and address
 * @param to mail address
 * @param askedBy name of the rule
 * @param because why the rule holds, as part of a sentence
 */
public record RuleAlert(
    long responseId,
    String key,
    String to,
    String askedBy,
    String because,
    AlertFacts facts,
    Instant at) {}
