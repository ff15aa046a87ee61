package org.heed.program.check;

import java.util.ArrayList;
import java.util.List;
import org.heed.customer.segment.Segments;
import org.heed.program.TouchpointSettings;
import org.heed.program.planning.AudienceCount;
import org.heed.program.planning.Audiences;
import org.heed.program.planning.SuppressionReason;
import org.springframework.stereotype.Service;

/** Reads settings before they are saved, for what cannot all be meant. */
@Service
public class SettingsCheck {

  private final Audiences audiences;
  private final Segments segments;

  SettingsCheck(Audiences audiences, Segments segments) {
    this.audiences = audiences;
    this.segments = segments;
  }

  /** What contradicts what, the gravest first; empty when all fits together. */
  public List<Contradiction> of(TouchpointSettings settings) {
    return of(settings, reachable(settings));
  }

  static List<Contradiction> of(TouchpointSettings settings, Reachable reachable) {
    List<Contradiction> found = new ArrayList<>();
    Fitting.check(settings, reachable, found);
    Pacing.check(settings, reachable, found);
    Sparing.check(settings, reachable, found);
    return found;
  }

  private Reachable reachable(TouchpointSettings settings) {
    Long segmentId = settings.audience().segmentId();
    if (segmentId != null && segments.find(segmentId).isEmpty()) {
      return new Reachable(false, 0, 0);
    }
    AudienceCount count = audiences.count(settings);
    return new Reachable(
        true,
        count.askable(),
        count.leftOut().getOrDefault(SuppressionReason.RECENTLY_SURVEYED, 0L));
  }
}
