package org.heed.program.matrix;

import java.util.List;
import org.heed.customer.segment.SegmentUse;
import org.heed.customer.segment.SegmentUses;
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.springframework.stereotype.Component;

/** Says which touchpoints ask a segment. */
@Component
class TouchpointSegments implements SegmentUses {

  private final Touchpoints touchpoints;

  TouchpointSegments(Touchpoints touchpoints) {
    this.touchpoints = touchpoints;
  }

  @Override
  public List<SegmentUse> of(long segmentId) {
    return touchpoints.all().stream()
        .filter(one -> Long.valueOf(segmentId).equals(one.settings().audience().segmentId()))
        .map(TouchpointSegments::use)
        .toList();
  }

  private static SegmentUse use(Touchpoint one) {
    return new SegmentUse(
        "the touchpoint “" + one.name() + "”", "/program/touchpoints/" + one.id());
  }
}
