package org.heed.survey;

import java.time.Instant;

/**
 * A published survey: what was asked, for ever as it was asked.
 *
 * @param number 1 for the first version of its survey
 */
public record SurveyVersion(
    long id, long surveyId, int number, SurveyContent content, Instant publishedAt) {}
