package org.heed.program.check;

/**
 * Settings that cannot all be meant.
 *
 * @param what what would happen, as one sentence
 * @param advice what to do about it, as one sentence
 */
public record Contradiction(String what, String advice) {}
