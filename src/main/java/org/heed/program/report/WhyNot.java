package org.heed.program.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a touchpoint last decided about a contact.
 *
 * @param surveyed whether it chose the contact
 * @param sentence the reason or the state, as the end of a sentence
 * @param at when; null when it has not come to the contact yet
 */
public record WhyNot(
    long touchpointId,
    String touchpoint,
    boolean surveyed,
    String sentence,
    @Nullable Instant at) {}
