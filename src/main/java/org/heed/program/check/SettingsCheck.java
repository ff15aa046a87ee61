package org.heed.program.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** The same, for an audience that was just counted. */
  public List<Contradiction> of(TouchpointSettings settings, AudienceCount count) {
    return of(settings, segmentKnown(settings) ? reached(count) : new Reachable(false, 0, 0));
  }

  /** Whom the settings reach; nobody when their segment is gone. */
  public AudienceCount count(TouchpointSettings settings) {
    return segmentKnown(settings) ? audiences.count(settings) : new AudienceCount(0, Map.of());
  }

  static List<Contradiction> of(TouchpointSettings settings, Reachable reachable) {
    List<Contradiction> found = new ArrayList<>();
    Fitting.check(settings, reachable, found);
    Pacing.check(settings, reachable, found);
    Sparing.check(settings, reachable, found);
    return found;
  }

  private Reachable reachable(TouchpointSettings settings) {
    return segmentKnown(settings) ? reached(audiences.count(settings)) : new Reachable(false, 0, 0);
  }

  private boolean segmentKnown(TouchpointSettings settings) {
    Long segmentId = settings.audience().segmentId();
    return segmentId == null || segments.find(segmentId).isPresent();
  }

  private static Reachable reached(AudienceCount count) {
    return new Reachable(
        true,
        count.askable(),
        count.leftOut().getOrDefault(SuppressionReason.RECENTLY_SURVEYED, 0L));
  }
}
