package org.heed.survey.authoring;

/**
 * Something about a survey that may be published and could be better.
 *
 * @param field the text it is about, named as in {@link org.heed.survey.ContentRules#problems}
 * @param sentence what to change, in plain words
 * @param reason what happens otherwise
 */
public record Advice(String field, String sentence, String reason) {}
