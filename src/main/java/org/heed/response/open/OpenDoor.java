package org.heed.response.open;

import org.heed.survey.SurveyContent;

/**
 * A public link that somebody came through.
 *
 * @param surveyVersionId the wording that is asked now
 * @param open whether it takes answers now
 * @param anonymous whether its answers keep no way back to the person
 */
public record OpenDoor(
    long workspaceId,
    AnswerLink link,
    long surveyVersionId,
    SurveyContent content,
    boolean open,
    boolean anonymous) {}
