package org.heed.survey.language;

/**
 * A language that Heed ships texts in.
 *
 * @param tag BCP 47 tag, such as {@code pt-BR}
 * @param name its name in itself
 * @param reviewed whether a native speaker has signed all texts off; otherwise they are drafts
 */
public record Language(String tag, String name, boolean reviewed) {}
