package org.heed.response.texting;

import java.util.Optional;
import org.heed.delivery.sms.IncomingSms;
import org.heed.delivery.sms.ReplyReader;
import org.heed.delivery.sms.SmsLog;
import org.heed.delivery.sms.SmsReply;
import org.heed.delivery.sms.SmsThread;
import org.heed.delivery.sms.SmsWords;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Invitation;
import org.heed.program.Invitations;
import org.heed.survey.Surveys;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Reads what a customer texted, acts on it, and says what to text back. */
@Component
public class Conversation {

  private final SmsLog log;
  private final Invitations invitations;
  private final Surveys surveys;
  private final Workspaces workspaces;
  private final TextedConsent consent;
  private final TextedAnswers answers;

  Conversation(
      SmsLog log,
      Invitations invitations,
      Surveys surveys,
      Workspaces workspaces,
      TextedConsent consent,
      TextedAnswers answers) {
    this.log = log;
    this.invitations = invitations;
    this.surveys = surveys;
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
          return log.received(message, thread) ? answer : "";
        });
  }

  private String answer(IncomingSms message, Optional<SmsThread> thread) {
    Optional<Invitation> asked = thread.flatMap(one -> invitations.find(one.invitationId()));
    SmsWords words = new SmsWords(asked.map(this::language).orElse("en"));
    return switch (ReplyReader.read(message.text())) {
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
              : words.text("help", workspaces.current().organisation());
      case SmsReply.Score score ->
          asked
              .map(one -> answers.score(one, score, message, words))
              .orElse(words.text("nothingOpen"));
      case SmsReply.Words text ->
          asked.map(one -> answers.words(one, message, words)).orElse(words.text("nothingOpen"));
    };
  }

  private String language(Invitation invitation) {
    return surveys.version(invitation.surveyVersionId()).content().language();
  }
}
