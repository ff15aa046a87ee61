package org.heed.platform.outbox;

/**
 * An event cannot be handled until people have set something up. It is tried again as after any
 * failure; the log says it in one line for each workspace.
 */
public class NotYet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates it with a sentence that goes on after the workspace, such as “has nobody yet”. */
  public NotYet(String sentence) {
    super(sentence, null, false, false);
  }
}
