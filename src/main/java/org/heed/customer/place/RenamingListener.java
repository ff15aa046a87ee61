package org.heed.customer.place;

import java.util.List;

/**
 * Hears that a measure point is called otherwise, within the same transaction; supplied by modules
 * that keep the names of places beside what happened there.
 */
public interface RenamingListener {

  /**
   * A point got another name where it hangs.
   *
   * @param before names from the top to the point
   * @param after the same with the new name at the end
   */
  void renamed(List<String> before, List<String> after);
}
