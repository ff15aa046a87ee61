package org.heed.response.snapshot;

/**
 * What an answer or an invitation will be counted under, whatever becomes of its customer.
 *
 * @param codes of the attributes from number 6 on, as an array literal of PostgreSQL
 */
public record Snapshot(long subjectId, String codes) {}
