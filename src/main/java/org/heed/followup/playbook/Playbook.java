package org.heed.followup.playbook;

import java.util.List;

/**
 * How to talk with a customer.
 *
 * @param key names it in addresses
 * @param name what people read in lists
 * @param greeting the first sentence of a call
 * @param acknowledgement what shows that the customer was heard
 * @param ask questions, one each
 * @param offer what may be offered without asking anybody
 * @param log what to note on the case afterwards
 * @param active whether it is shown beside cases
 * @param origin who wrote it
 * @param revision 0 for a shipped one as it is; give it back with a change
 */
public record Playbook(
    String key,
    String name,
    Fit fit,
    String greeting,
    String acknowledgement,
    List<String> ask,
    List<String> offer,
    List<String> log,
    boolean active,
    Origin origin,
    int revision) {

  /** Keeps its own copies. */
  public Playbook {
    ask = List.copyOf(ask);
    offer = List.copyOf(offer);
    log = List.copyOf(log);
  }

  /** The same under another key. */
  Playbook withKey(String other) {
    return new Playbook(
        other, name, fit, greeting, acknowledgement, ask, offer, log, active, origin, revision);
  }

  /** The same, shown beside cases or not. */
  public Playbook withActive(boolean shown) {
    return new Playbook(
        key, name, fit, greeting, acknowledgement, ask, offer, log, shown, origin, revision);
  }

  /** The beginning of another one. */
  public Playbook asNew() {
    return new Playbook(
        "", name, fit, greeting, acknowledgement, ask, offer, log, true, Origin.OWN, 0);
  }
}
