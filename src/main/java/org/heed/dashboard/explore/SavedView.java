package org.heed.dashboard.explore;

/**
 * A view that somebody named.
 *
 * @param query what stands behind the question mark of its address
 */
public record SavedView(long id, String name, String query) {

  /** Its address. */
  public String href() {
    return Address.parse(query).at("/explore");
  }
}
