package org.heed.program.settings;

/**
 * How people get the survey and what is kept of who answered.
 *
 * @param anonymous whether answers keep no way back to the person
 */
public record Reach(Channel channel, Protection protection, boolean anonymous) {

  /** By mail, with standard protection, answers known by person. */
  public static final Reach BY_MAIL = new Reach(Channel.MAIL, Protection.STANDARD, false);
}
