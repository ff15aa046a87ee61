package org.heed.platform.web;

/** What was asked for is not there, or belongs to another workspace: HTTP 404. */
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates it with a sentence for people, such as "There is no account 17." */
  public NotFound(String sentence) {
    super(sentence);
  }
}
