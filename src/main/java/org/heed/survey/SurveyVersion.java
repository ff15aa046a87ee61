package org.heed.survey;

import java.time.Instant;

/**
 * A published survey: what was asked, for ever as it was asked.
 *
 * @param number 1 for the first version of its survey
 * @param publishedBy who published it; empty where that was not yet written down
 */
public record SurveyVersion(
    long id,
    long surveyId,
    int number,
    SurveyContent content,
    Instant publishedAt,
    String publishedBy) {}
