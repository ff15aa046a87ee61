package org.heed.platform.web;

/** What somebody sent was understood and is not done; its sentence says why, and what to do. */
public abstract sealed class Refused extends RuntimeException permits InvalidInput, Conflict {
  private static final long serialVersionUID = 1L;

  Refused(String sentence) {
    super(sentence);
  }
}
