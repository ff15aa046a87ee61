package org.heed.survey;

import java.time.Instant;

/**
 * A survey as its editor sees it.
 *
 * @param revision raised by every save; a save that names an older one is refused
 */
public record SurveyDraft(
    long surveyId, String name, SurveyContent content, int revision, Instant updatedAt) {}
