package org.heed.followup.channel;

import java.time.Instant;
import org.heed.followup.calling.CaseCustomer;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a channel should hear about because a rule says so.
 *
 * @param key what asked for it, such as {@code rule:3}; told once for each answer and channel
 * @param askedBy name of the rule or automation
 * @param because why, as part of a sentence
 * @param score on the scale of its kind
 * @param comment what the customer wrote so far; null when nothing yet
 * @param at when the answer was given or changed
 */
public record AnswerNotice(
    long channelId,
    long responseId,
    String key,
    String askedBy,
    String because,
    CaseCustomer customer,
    SurveyKind kind,
    int score,
    @Nullable String comment,
    Instant at) {}
