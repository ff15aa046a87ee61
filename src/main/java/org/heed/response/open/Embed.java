package org.heed.response.open;

import java.util.List;

/**
 * How one touchpoint is embedded in web pages.
 *
 * @param keyGeneration which of its site keys is valid
 * @param origins pages of these origins may show it, such as {@code https://www.example.com}
 * @param tabLabel what the button at the edge says
 * @param signedOnly whether only visitors may answer whom the customer's server vouched for
 * @param revision raised by every change
 */
public record Embed(
    long touchpointId,
    long keyGeneration,
    List<String> origins,
    WebForm form,
    String tabLabel,
    boolean signedOnly,
    ShowRules rules,
    int revision) {

  /** Copies the list. */
  public Embed {
    origins = List.copyOf(origins);
  }

  /** What a touchpoint has before anybody set it up. */
  static Embed untouched(long touchpointId) {
    return new Embed(
        touchpointId, 1, List.of(), WebForm.POPUP, "Feedback", false, ShowRules.USUAL, 0);
  }
}
