package org.heed.followup.owner;

import java.util.List;
import java.util.Set;

/**
 * What decides who gets a case.
 *
 * @param managers of the place where it happened and of those above it, nearest first
 * @param language code without a country; empty when not known
 * @param products in lower case: what the survey was about, and what the account uses
 */
public record CaseFacts(List<PlaceManager> managers, String language, Set<String> products) {

  /** Nothing is known. */
  public static final CaseFacts NONE = new CaseFacts(List.of(), "", Set.of());

  /** Copies what it is given. */
  public CaseFacts {
    managers = List.copyOf(managers);
    products = Set.copyOf(products);
  }

  /** Somebody who answers for a measure point. */
  public record PlaceManager(long userId, String place) {}
}
