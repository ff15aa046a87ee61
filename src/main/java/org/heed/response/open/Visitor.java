package org.heed.response.open;

import org.jspecify.annotations.Nullable;

/**
 * Who sends an answer, as far as that is proved.
 *
 * @param proof whether the customer's server vouched for them
 * @param user their id at the customer; null unless signed
 * @param contactId the contact of that id; null when nobody has it
 */
public record Visitor(Proof proof, @Nullable String user, @Nullable Long contactId) {

  /** Somebody nobody vouched for. */
  public static final Visitor STRANGER = new Visitor(Proof.NONE, null, null);

  /** Somebody who claims to be another. */
  public static final Visitor PRETENDER = new Visitor(Proof.WRONG, null, null);

  /** What a signature says. */
  public enum Proof {
    /** There is none. */
    NONE,
    /** It is right and fresh. */
    SIGNED,
    /** It is wrong, or too old. */
    WRONG
  }
}
