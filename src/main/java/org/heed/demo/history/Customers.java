package org.heed.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.heed.demo.company.Comments;
import org.heed.program.Invitation;
import org.heed.response.PastAnswer;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;

/** Simulated customers: who answers, when, with which score and words. */
final class Customers {

  private static final double ANSWER_RATE = 0.31;
  private static final double COMMENT_RATE = 0.62;
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private final Mood mood;
  private final Comments comments;
  private final Random dice;

  Customers(Mood mood, Comments comments, Random dice) {
    this.mood = mood;
    this.comments = comments;
    this.dice = dice;
  }

  /** The answer to a mail that was sent at this moment; empty from those who never answer. */
  Optional<PastAnswer> answer(Invitation invitation, Instant sentAt) {
    if (dice.nextDouble() > ANSWER_RATE) {
      return Optional.empty();
    }
    double hours = Math.min(200, 5 * Math.exp(1.1 * dice.nextGaussian()));
    Instant at = sentAt.plus(Duration.ofMinutes(Math.round(hours * 60)));
    int score = score(invitation, at);
    Comments.@Nullable Said said = words(invitation, score, at);
    return Optional.of(
        new PastAnswer(
            invitation.id(),
            invitation.touchpointId(),
            invitation.surveyVersionId(),
            invitation.recipient().contactId(),
            invitation.accountId(),
            invitation.region(),
            score,
            said == null ? null : said.text(),
            said == null ? List.of() : List.of(said.reason()),
            invitation.recipient().language(),
            at,
            LocalDate.ofInstant(sentAt, ZONE)));
  }

  int score(Invitation invitation, Instant at) {
    long account = Objects.requireNonNullElse(invitation.accountId(), 0L);
    return mood.score(account, invitation.recipient().contactId(), invitation.region(), at);
  }

  Comments.@Nullable Said words(Invitation invitation, int score, Instant at) {
    return dice.nextDouble() > COMMENT_RATE
        ? null
        : comments.pick(
            dice,
            invitation.recipient().language(),
            Category.of(score),
            mood.remembersIncident(invitation.region(), at));
  }
}
