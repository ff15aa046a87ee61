package org.heed.response.intake;

import java.time.Instant;
import java.util.UUID;
import org.heed.response.authenticity.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A score to be stored for which nobody was invited, unless one with the same key is.
 *
 * @param identity {@code none}, {@code signed} or {@code wrong}
 * @param answeredAt when it was given
 * @param trace how it came in
 * @param fields a JSON object of texts
 */
public record OpenScore(
    UUID key,
    long touchpointId,
    String channel,
    int score,
    @Nullable Long contactId,
    @Nullable Long linkId,
    String identity,
    @Nullable String signedUser,
    Instant answeredAt,
    Trace trace,
    String fields) {}
