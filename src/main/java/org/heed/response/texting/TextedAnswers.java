package org.heed.response.texting;

import java.util.List;
import java.util.Optional;
import org.heed.delivery.sms.IncomingSms;
import org.heed.delivery.sms.SmsReply;
import org.heed.delivery.sms.SmsTexts;
import org.heed.delivery.sms.SmsWords;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.PlainText;
import org.heed.program.Invitation;
import org.heed.response.Answers;
import org.heed.response.Confirmation;
import org.heed.response.ConfirmedBy;
import org.heed.response.Response;
import org.heed.response.Responses;
import org.heed.statistics.Category;
import org.heed.survey.SurveyContent;
import org.springframework.stereotype.Component;

/**
 * Stores texted answers the way a click is stored. Before there is a score, a number at the
 * beginning is one; afterwards only a bare number changes it, because "3 weeks of waiting" is then
 * the reason we asked for.
 */
@Component
class TextedAnswers {

  private final Answers answers;
  private final Responses responses;
  private final SmsTexts texts;

  TextedAnswers(Answers answers, Responses responses, SmsTexts texts) {
    this.answers = answers;
    this.responses = responses;
    this.texts = texts;
  }

  String score(Invitation asked, SmsReply.Score score, IncomingSms message, SmsWords words) {
    if (!score.comment().isEmpty() && answered(asked).isPresent()) {
      return words(asked, message, words);
    }
    SurveyContent content = texts.content(asked);
    if (!content.measure().fits(score.score())) {
      return answers.state(asked.id()) == Confirmation.UNCHANGED
          ? again(content, words)
          : words.text("closed");
    }
    long workspaceId = WorkspaceScope.current();
    Confirmation confirmation =
        answers.confirm(workspaceId, asked.id(), score.score(), ConfirmedBy.REPLY);
    if (!confirmation.accepted()) {
      return words.text(confirmation == Confirmation.CLOSED ? "closed" : "nothingOpen");
    }
    if (!score.comment().isEmpty()) {
      add(asked, score.score(), score.comment());
    }
    Category category = content.category(score.score());
    String next =
        score.comment().isEmpty() && answered(asked).map(Response::comment).isEmpty()
            ? content.followUpText(category)
            : content.closingText(category);
    return words.text("thanks", score.score(), content.measure().highest()) + " " + next;
  }

  /** Words join the answer as its comment; without a score they cannot count, so we ask again. */
  String words(Invitation asked, IncomingSms message, SmsWords words) {
    Optional<Response> answer = answered(asked);
    Confirmation confirmation =
        answer
            .map(one -> add(asked, one.score(), message.text()))
            .orElseGet(() -> answers.state(asked.id()));
    return switch (confirmation) {
      case CLOSED -> words.text("closed");
      case UNKNOWN -> words.text("nothingOpen");
      default -> answer.isPresent() ? words.text("comment") : again(texts.content(asked), words);
    };
  }

  private static String again(SurveyContent content, SmsWords words) {
    return words.text(
        "again",
        content.measure().lowest(),
        content.lowLabel(),
        content.measure().highest(),
        content.highLabel());
  }

  private Optional<Response> answered(Invitation asked) {
    return responses.ofInvitation(asked.id());
  }

  /** What was said before stays; a message that is already part of it is not added twice. */
  private Confirmation add(Invitation asked, int score, String text) {
    Optional<Response> answer = answered(asked);
    String words = PlainText.clean(text, Answers.MAX_COMMENT).strip();
    String known = answer.map(Response::comment).orElse("");
    String comment = known.isEmpty() ? words : known + "\n" + words;
    boolean repeated = known.equals(words) || known.endsWith("\n" + words);
    return answers.comment(
        WorkspaceScope.current(),
        asked.id(),
        score,
        repeated ? known : PlainText.clean(comment, Answers.MAX_COMMENT),
        answer.map(Response::reasons).orElse(List.of()));
  }
}
