package org.heed.response.web;

/**
 * All is stored and the conversation goes on with this page. It is shown at once, because nothing
 * leads back to an anonymous answer.
 */
record Kept(SurveyPage page) {}
