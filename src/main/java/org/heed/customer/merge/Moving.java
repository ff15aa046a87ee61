package org.heed.customer.merge;

/**
 * Rows that a merge would move.
 *
 * @param words what they are, in the plural
 * @param count how many, from 1
 */
public record Moving(String words, long count) {}
