package org.heed.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened with a customer.
 *
 * @param at when
 * @param kind short word for the kind, such as "Survey", "Answer" or "Case"
 * @param title one line
 * @param detail more text, such as the comment
 * @param href page of the thing itself, a path on this server
 * @param tone {@code promoter}, {@code passive}, {@code detractor}, {@code warning} or null
 */
public record TimelineEntry(
    Instant at,
    String kind,
    String title,
    @Nullable String detail,
    @Nullable String href,
    @Nullable String tone) {}
