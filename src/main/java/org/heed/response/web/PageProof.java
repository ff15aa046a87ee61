package org.heed.response.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.heed.platform.text.SignedToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proves that an answer comes from a page that was really shown: each page carries a signed time,
 * and what arrives without one, or faster than anybody reads, is asked again. The survey's version
 * is signed along, so that the page can be shown again while the database is away.
 */
@Component
class PageProof {

  private static final String PURPOSE = "survey-page";
  private static final String ANONYMOUS = "anonymous-page";
  private static final Duration CHANGEABLE = Duration.ofHours(1);
  private static final Duration FASTEST_PERSON = Duration.ofMillis(300);

  private final SignedToken tokens;
  private final Clock clock;

  PageProof(SignedToken tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The value for a page shown now; the version is 0 for a draft. */
  String of(SurveyLink link, long surveyVersionId) {
    return of(link, surveyVersionId, clock.instant());
  }

  /** The value for a page shown at this time. */
  String of(SurveyLink link, long surveyVersionId, Instant shown) {
    return tokens.sign(
        PURPOSE, link.workspaceId(), link.subject(), surveyVersionId, shown.toEpochMilli());
  }

  /** What the value proves, if it was made for this link. */
  Optional<Shown> read(SurveyLink link, @Nullable String value) {
    return tokens
        .verify(PURPOSE, 4, value == null ? "" : value)
        .filter(parts -> parts[0] == link.workspaceId() && parts[1] == link.subject())
        .map(parts -> new Shown(parts[2], clock.millis() - parts[3]));
  }

  /** The value for the page that follows an anonymous score; only it leads to the answer. */
  String ofAnonymous(SurveyLink link, Anonymous stored) {
    return tokens.sign(
        ANONYMOUS,
        link.workspaceId(),
        stored.responseId(),
        stored.surveyVersionId(),
        clock.millis());
  }

  /** The answer that a page follows, if it follows an anonymous one. */
  Optional<Anonymous> readAnonymous(SurveyLink link, @Nullable String value) {
    return tokens
        .verify(ANONYMOUS, 4, value == null ? "" : value)
        .filter(parts -> parts[0] == link.workspaceId())
        .filter(parts -> clock.millis() - parts[3] < CHANGEABLE.toMillis())
        .map(parts -> new Anonymous(parts[1], parts[2]));
  }

  /** An anonymous answer that the page before has stored. */
  record Anonymous(long responseId, long surveyVersionId) {}

  /**
   * A page that was shown.
   *
   * @param ageMillis how long ago
   */
  record Shown(long surveyVersionId, long ageMillis) {

    /** Whether a person had the time to see it. */
    boolean longEnough() {
      return ageMillis >= FASTEST_PERSON.toMillis();
    }
  }
}
