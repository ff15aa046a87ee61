package org.heed.customer.segment;

import java.time.Instant;

/**
 * A saved filter over contacts.
 *
 * @param id number within the workspace
 * @param revision raised by every change
 */
public record Segment(
    long id, String name, SegmentFilter filter, int revision, Instant updatedAt) {}
