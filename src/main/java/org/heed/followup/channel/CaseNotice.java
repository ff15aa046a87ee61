package org.heed.followup.channel;

import java.time.Instant;
import java.util.List;
import org.heed.statistics.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a case or an answer, before it is put into a system's own form. All texts are
 * one clean line, the quote apart.
 *
 * @param type what happened, such as {@code case.opened}
 * @param dedupKey told once per channel
 * @param caseId null when it is about an answer or about many cases
 * @param kind what was asked; null for many cases
 * @param score on the scale of its kind; null for many cases
 * @param quote the customer's words; empty without any
 * @param action what the button says
 * @param link absolute address of the case, or of the answer
 * @param accountId the customer's account; null without one
 */
record CaseNotice(
    String type,
    String dedupKey,
    @Nullable Long caseId,
    String headline,
    @Nullable SurveyKind kind,
    @Nullable Integer score,
    String quote,
    List<Fact> facts,
    String action,
    String link,
    @Nullable Long accountId,
    Instant at) {

  static final String OPEN_THE_CASE = "Open the case";

  /** A labelled fact. */
  record Fact(String label, String value) {}

  /** A button that opens an absolute address. */
  record Button(String label, String link) {}

  /** What can be done at once: of a case that waits, to call by its script and to write too. */
  List<Button> buttons() {
    Button first = new Button(action, link);
    return caseId == null || type.equals(ChannelTopic.CASE_CLOSED.type())
        ? List.of(first)
        : List.of(
            first,
            new Button("Call by the script", link + "/script"),
            new Button("Write a letter", link + "/letter"));
  }
}
