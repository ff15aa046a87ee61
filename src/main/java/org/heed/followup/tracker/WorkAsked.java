package org.heed.followup.tracker;

/**
 * A rule or automation wants a ticket or task made about an answer.
 *
 * @param askedBy the name of the rule or automation
 * @param because why, as part of a sentence
 */
public record WorkAsked(long trackerId, long responseId, String askedBy, String because) {}
