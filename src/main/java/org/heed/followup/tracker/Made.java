package org.heed.followup.tracker;

/**
 * A ticket or task in another system.
 *
 * @param number as people there call it
 * @param url where they open it
 */
public record Made(String number, String url) {}
