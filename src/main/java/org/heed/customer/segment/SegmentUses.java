package org.heed.customer.segment;

import java.util.List;

/**
 * Says where segments are used; every module that keeps a segment's number has a bean of this type,
 * and a segment that is used anywhere cannot be deleted.
 */
public interface SegmentUses {

  /** The places that use this segment, by name. */
  List<SegmentUse> of(long segmentId);
}
