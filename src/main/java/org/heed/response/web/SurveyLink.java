package org.heed.response.web;

/**
 * What the token of a survey link stands for.
 *
 * @param subject the invitation; for a test, the touchpoint
 * @param test whether it came with a test mail: everything is shown, nothing stored
 */
record SurveyLink(long workspaceId, long subject, boolean test) {}
