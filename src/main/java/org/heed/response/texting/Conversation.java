package org.heed.response.texting;

import java.math.BigDecimal;
import java.util.Optional;
import org.heed.delivery.sms.IncomingSms;
import org.heed.delivery.sms.ReplyReader;
import org.heed.delivery.sms.SmsAccounts;
import org.heed.delivery.sms.SmsLog;
import org.heed.delivery.sms.SmsReply;
import org.heed.delivery.sms.SmsSettings;
import org.heed.delivery.sms.SmsTexts;
import org.heed.delivery.sms.SmsThread;
import org.heed.delivery.sms.SmsWords;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Invitation;
import org.heed.program.Invitations;
import org.heed.statistics.Measure;
import org.heed.statistics.SurveyKind;
import org.heed.survey.SurveyContent;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Reads what a customer texted, acts on it, and says what to text back. */
@Component
public class Conversation {

  private final SmsLog log;
  private final Invitations invitations;
  private final SmsTexts texts;
  private final SmsAccounts accounts;
  private final Workspaces workspaces;
  private final TextedConsent consent;
  private final TextedAnswers answers;

  Conversation(
      SmsLog log,
      Invitations invitations,
      SmsTexts texts,
      SmsAccounts accounts,
      Workspaces workspaces,
      TextedConsent consent,
      TextedAnswers answers) {
    this.log = log;
    this.invitations = invitations;
    this.texts = texts;
    this.accounts = accounts;
    this.workspaces = workspaces;
    this.consent = consent;
    this.answers = answers;
  }

  /** What to text back; empty for nothing, as for a call that is repeated. */
  public String answer(long workspaceId, IncomingSms message) {
    return WorkspaceScope.call(
        workspaceId,
        () -> {
          if (log.knows(message)) {
            return "";
          }
          Optional<SmsThread> thread = log.lastAsked(message.from());
          String answer = answer(message, thread);
          // Noted last: a call that fails on the way leaves no note and can be repeated.
          if (!log.received(message, thread)) {
            return "";
          }
          if (!answer.isEmpty()) {
            thread.ifPresent(one -> log.replied(one, answer, price()));
          }
          return answer;
        });
  }

  private String answer(IncomingSms message, Optional<SmsThread> thread) {
    Optional<Invitation> asked = thread.flatMap(one -> invitations.find(one.invitationId()));
    Optional<SurveyContent> content = asked.map(texts::content);
    SmsWords words = new SmsWords(content.map(SurveyContent::language).orElse("en"));
    Measure measure = content.map(SurveyContent::measure).orElse(SurveyKind.RNPS.measure());
    return switch (ReplyReader.read(message.text(), measure.highest())) {
      case SmsReply.Stop stop -> {
        asked.ifPresent(consent::stop);
        yield message.answeredByProvider() ? "" : words.text("stopped");
      }
      case SmsReply.Start start -> {
        asked.ifPresent(consent::start);
        yield message.answeredByProvider() ? "" : words.text("started");
      }
      case SmsReply.Help help ->
          message.answeredByProvider()
              ? ""
              : words.text(
                  "help", workspaces.current().organisation(), measure.lowest(), measure.highest());
      case SmsReply.Score score ->
          asked
              .map(one -> answers.score(one, score, message, words))
              .orElse(words.text("nothingOpen"));
      case SmsReply.Words text ->
          asked.map(one -> answers.words(one, message, words)).orElse(words.text("nothingOpen"));
    };
  }

  private BigDecimal price() {
    return accounts.settings().map(SmsSettings::segmentPrice).orElse(BigDecimal.ZERO);
  }
}
