package org.heed.followup.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to or from the customer of a case.
 *
 * @param personName who wrote it; empty for the customer
 * @param address the customer's side
 * @param ownWords what its writer added to the template
 * @param quoted what a reply repeats of earlier mails
 * @param files what came with it
 * @param automatic whether a machine wrote it
 * @param error why it did not arrive; null while nothing is wrong
 */
public record CaseMail(
    long id,
    long caseId,
    boolean incoming,
    Instant at,
    String personName,
    String address,
    String subject,
    String body,
    String ownWords,
    String quoted,
    List<ReceivedFile> files,
    boolean automatic,
    State state,
    @Nullable String error) {

  /** Keeps its own copy. */
  public CaseMail {
    files = List.copyOf(files);
  }

  /** What became of it. */
  public enum State {
    /** Leaves in a moment. */
    QUEUED("on its way"),
    /** Is being handed over. */
    SENDING("on its way"),
    /** The mail server has it. */
    SENT("sent"),
    /** The connection ended before the mail server confirmed it. */
    UNKNOWN("may have arrived"),
    /** The mail server refused it. */
    REFUSED("not sent"),
    /** Came from the customer. */
    RECEIVED("received");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** What people read. */
    public String label() {
      return label;
    }
  }

  /** Whether somebody has to decide about sending it again. */
  public boolean isStuck() {
    return state == State.UNKNOWN || state == State.REFUSED;
  }
}
