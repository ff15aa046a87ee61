package org.heed.integration.web;

import org.heed.platform.web.Conflict;
import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.heed.workspace.PersonalFigures;
import org.springframework.stereotype.Component;

/**
 * Whether a caller reads who has which case. A program that works cases has to know; one that only
 * reads could count scores and times by person, so it is not told while these are switched off.
 */
@Component
class CaseOwners {

  static final String HIDDEN =
      "Absent for keys that may not work cases while figures by person are switched off";

  private final PersonalFigures personal;

  CaseOwners(PersonalFigures personal) {
    this.personal = personal;
  }

  boolean shown() {
    return Actor.current().may(Permission.WORK_CASES) || personal.hidden().isEmpty();
  }

  /**
   * Refuses to narrow cases to one person's.
   *
   * @throws Conflict with the reason while they are switched off
   */
  void requireShown() {
    if (!shown()) {
      throw new Conflict(String.valueOf(personal.why()));
    }
  }
}
