package org.heed.score;

import org.jspecify.annotations.Nullable;

/**
 * The part of the answers to look at.
 *
 * @param touchpointId one touchpoint; null for all
 * @param region one region as stored with the answers; null for all
 */
public record Slice(@Nullable Long touchpointId, @Nullable String region) {

  /** All answers of the workspace. */
  public static final Slice ALL = new Slice(null, null);
}
