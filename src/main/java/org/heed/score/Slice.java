package org.heed.score;

import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * The part of the answers to look at.
 *
 * @param touchpointId one touchpoint; null for all
 * @param region one region as stored with the answers; null for all
 * @param kind the kind of answers when all touchpoints are looked at; null for the workspace's main
 *     kind, see {@link Scores#kind}. One touchpoint has one kind, whatever is said here.
 */
public record Slice(
    @Nullable Long touchpointId, @Nullable String region, @Nullable SurveyKind kind) {

  /** The answers of one touchpoint or region, of the touchpoint's or the workspace's main kind. */
  public Slice(@Nullable Long touchpointId, @Nullable String region) {
    this(touchpointId, region, null);
  }

  /** All answers of the workspace. */
  public static final Slice ALL = new Slice(null, null);
}
