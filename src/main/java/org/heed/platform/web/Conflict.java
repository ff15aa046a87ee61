package org.heed.platform.web;

/** The request no longer fits what is stored, for example a stale page: HTTP 409. */
public final class Conflict extends Refused {
  private static final long serialVersionUID = 1L;

  /** Creates it with a sentence that says what changed and what to do. */
  public Conflict(String sentence) {
    super(sentence);
  }
}
