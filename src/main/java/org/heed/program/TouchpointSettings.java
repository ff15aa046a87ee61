package org.heed.program;

import org.jspecify.annotations.Nullable;

/**
 * What people decide about a touchpoint, apart from its survey.
 *
 * @param reminderAfterDays days after which an unanswered mail is followed by one reminder, 1 to
 *     60; null for none
 * @param openDays days for which an invitation accepts answers after it was sent, 1 to 365
 * @param quietDays at most one NPS survey per contact in this many days, across all touchpoints, 0
 *     to 730; 0 for no limit
 */
public record TouchpointSettings(
    String name,
    Audience audience,
    Pace pace,
    SendingWindow window,
    @Nullable Integer reminderAfterDays,
    int openDays,
    int quietDays) {}
