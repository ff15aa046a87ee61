package org.heed.survey;

/**
 * A link offered after the answer.
 *
 * @param label what it says
 * @param url where it leads; http or https only
 */
public record Link(String label, String url) {}
