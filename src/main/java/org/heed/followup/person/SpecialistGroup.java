package org.heed.followup.person;

import java.util.List;

/**
 * People who know one kind of cause well.
 *
 * @param members user ids, deactivated people included
 */
public record SpecialistGroup(long id, String name, List<Long> members) {

  /** Copies the list. */
  public SpecialistGroup {
    members = List.copyOf(members);
  }
}
