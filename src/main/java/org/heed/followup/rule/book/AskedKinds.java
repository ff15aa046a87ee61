package org.heed.followup.rule.book;

import java.util.Map;
import org.heed.followup.wording.GroupWords;
import org.heed.program.Touchpoints;
import org.heed.statistics.SurveyKind;
import org.springframework.stereotype.Component;

/** Reads what the touchpoints ask, so that pages speak of customers in the words of that. */
@Component
public class AskedKinds {

  private final Touchpoints touchpoints;

  AskedKinds(Touchpoints touchpoints) {
    this.touchpoints = touchpoints;
  }

  /** The kind of survey of each touchpoint of the workspace in scope. */
  public Map<Long, SurveyKind> byTouchpoint() {
    return touchpoints.kinds();
  }

  /** The words for everything that is asked. */
  public GroupWords words() {
    return GroupWords.of(byTouchpoint().values());
  }
}
