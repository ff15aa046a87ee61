package org.heed.followup.channel;

import java.time.Instant;
import java.util.List;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a case, before it is put into a system's own form. All texts are one clean
 * line, the quote apart.
 *
 * @param dedupKey told once per channel
 * @param kind what was asked
 * @param score on the scale of its kind
 * @param quote the customer's words; empty without any
 * @param link absolute address of the case
 * @param accountId the customer's account; null without one
 */
record CaseNotice(
    ChannelTopic topic,
    String dedupKey,
    long caseId,
    String headline,
    SurveyKind kind,
    int score,
    String quote,
    List<Fact> facts,
    String link,
    @Nullable Long accountId,
    Instant at) {

  /** A labelled fact. */
  record Fact(String label, String value) {}
}
