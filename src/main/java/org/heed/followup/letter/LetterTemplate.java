package org.heed.followup.letter;

import org.heed.followup.playbook.Fit;
import org.heed.followup.playbook.Origin;

/**
 * A letter with fields to be filled.
 *
 * @param key names it in addresses
 * @param name what people read in lists
 * @param ownWords whether its writer adds words, where {@code {own-words}} stands
 * @param active whether it is offered
 * @param origin who wrote it
 * @param revision 0 for a shipped one as it is; give it back with a change
 */
public record LetterTemplate(
    String key,
    String name,
    Fit fit,
    String subject,
    String body,
    OwnWords ownWords,
    boolean active,
    Origin origin,
    int revision) {

  /** The same under another key. */
  LetterTemplate withKey(String other) {
    return new LetterTemplate(other, name, fit, subject, body, ownWords, active, origin, revision);
  }

  /** The same, offered or not. */
  public LetterTemplate withActive(boolean offered) {
    return new LetterTemplate(key, name, fit, subject, body, ownWords, offered, origin, revision);
  }

  /** The beginning of another one. */
  public LetterTemplate asNew() {
    return new LetterTemplate("", name, fit, subject, body, ownWords, true, Origin.OWN, 0);
  }
}
