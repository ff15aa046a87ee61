package org.heed.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may be asked. Each list holds the accepted values; an empty list accepts all. A contact must
 * pass every list.
 *
 * @param segments segments of the account
 * @param tiers tiers of the account: A, B, C
 * @param regions regions of the account
 * @param stages lifecycle stages of the account
 * @param roles roles of the contact at the account
 * @param languages languages of the contact
 * @param segmentId saved segment that the contact has to belong to; null for no matter which
 */
public record Audience(
    List<String> segments,
    List<String> tiers,
    List<String> regions,
    List<String> stages,
    List<String> roles,
    List<String> languages,
    @Nullable Long segmentId) {

  /** Every contact of the workspace. */
  public static final Audience EVERYBODY =
      new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Contacts who pass these lists, whatever segment was saved. */
  public Audience(
      List<String> segments,
      List<String> tiers,
      List<String> regions,
      List<String> stages,
      List<String> roles,
      List<String> languages) {
    this(segments, tiers, regions, stages, roles, languages, null);
  }

  /** Copies the lists. */
  public Audience {
    segments = List.copyOf(segments);
    tiers = List.copyOf(tiers);
    regions = List.copyOf(regions);
    stages = List.copyOf(stages);
    roles = List.copyOf(roles);
    languages = List.copyOf(languages);
  }
}
