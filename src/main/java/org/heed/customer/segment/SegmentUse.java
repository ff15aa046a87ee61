package org.heed.customer.segment;

/**
 * A place where a segment is used.
 *
 * @param what such as "Touchpoint Quarterly relationship"
 * @param href path of its page
 */
public record SegmentUse(String what, String href) {}
