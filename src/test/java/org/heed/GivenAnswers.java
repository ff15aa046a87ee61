package org.heed;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.program.Touchpoints;
import org.heed.response.Answers;
import org.heed.response.PastAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Takes in answers of the past, so that tests know every figure that is made of them. */
@TestComponent
public class GivenAnswers {

  private final Answers answers;
  private final Touchpoints touchpoints;
  private final Outbox outbox;

  GivenAnswers(Answers answers, Touchpoints touchpoints, Outbox outbox) {
    this.answers = answers;
    this.touchpoints = touchpoints;
    this.outbox = outbox;
  }

  /** One answer for each score, to the survey that the touchpoint asks now, and all is counted. */
  public void give(
      long workspaceId, long touchpointId, @Nullable Long accountId, Instant at, int... scores) {
    say(workspaceId, touchpointId, accountId, at, null, scores);
  }

  /** The same with a comment to each score. */
  public void say(
      long workspaceId,
      long touchpointId,
      @Nullable Long accountId,
      Instant at,
      @Nullable String comment,
      int... scores) {
    WorkspaceScope.run(
        workspaceId,
        () -> {
          long version = Objects.requireNonNull(touchpoints.find(touchpointId).surveyVersionId());
          answers.importAll(
              Arrays.stream(scores)
                  .mapToObj(score -> past(touchpointId, version, accountId, at, comment, score))
                  .toList());
        });
    outbox.drain();
  }

  private static PastAnswer past(
      long touchpointId,
      long version,
      @Nullable Long accountId,
      Instant at,
      @Nullable String comment,
      int score) {
    return new PastAnswer(
        null,
        touchpointId,
        version,
        null,
        accountId,
        "EMEA",
        score,
        comment,
        List.of(),
        null,
        at,
        null);
  }
}
