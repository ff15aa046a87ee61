package org.heed.customer.merge.facts;

import org.jspecify.annotations.Nullable;

/**
 * What the two say about one thing.
 *
 * @param key its name in the choices of a merge
 * @param label for people
 * @param merged what the one that goes says; null for nothing
 * @param survivor what the one that stays says; null for nothing
 * @param open whether somebody has to choose, because both say something else
 * @param sum both together, where they can be added; null elsewhere
 */
public record MergedField(
    String key,
    String label,
    @Nullable String merged,
    @Nullable String survivor,
    boolean open,
    @Nullable String sum) {}
