package org.heed.delivery.sending;

import org.heed.customer.preferences.AskedOver;
import org.heed.customer.preferences.Preferences;
import org.heed.delivery.UnsubscribeLinks;
import org.heed.delivery.sms.PhoneNumbers;
import org.heed.delivery.sms.Sms;
import org.heed.delivery.sms.SmsAccount;
import org.heed.delivery.sms.SmsHooks;
import org.heed.delivery.sms.SmsLog;
import org.heed.delivery.sms.SmsResult;
import org.heed.delivery.sms.SmsResult.Blame;
import org.heed.delivery.sms.SmsSettings;
import org.heed.delivery.sms.SmsTexts;
import org.heed.delivery.sms.SmsThread;
import org.heed.delivery.sms.SmsTransport;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.Invitation;
import org.springframework.stereotype.Component;

/** Hands a survey to the provider of text messages, and notes what it said. */
@Component
class SmsHand {

  private final SmsTransport transport;
  private final SmsTexts texts;
  private final SmsHooks hooks;
  private final SmsLog log;
  private final Preferences preferences;
  private final UnsubscribeLinks unsubscribes;

  SmsHand(
      SmsTransport transport,
      SmsTexts texts,
      SmsHooks hooks,
      SmsLog log,
      Preferences preferences,
      UnsubscribeLinks unsubscribes) {
    this.transport = transport;
    this.texts = texts;
    this.hooks = hooks;
    this.log = log;
    this.preferences = preferences;
    this.unsubscribes = unsubscribes;
  }

  Outcome send(ClaimedMail claimed, SmsAccount account, SmsSettings settings) {
    Invitation invitation = claimed.invitation();
    long contact = invitation.recipient().contactId();
    String written = String.valueOf(invitation.recipient().phone());
    String number = PhoneNumbers.read(written, settings.country()).orElse("");
    if (number.isEmpty()) {
      preferences.markPhoneFailed(contact);
      return new Outcome.Refused(
          "“%s” cannot be read as a telephone number".formatted(written), false);
    }
    String text =
        texts.of(
            invitation,
            claimed.reminder(),
            unsubscribes.path(WorkspaceScope.current(), contact),
            settings.takesReplies());
    Sms sms = new Sms(number, text, hooks.statusUrl(invitation.id()));
    SmsThread thread = new SmsThread(invitation.id(), contact, number);
    return outcome(transport.send(account, sms), thread, text, settings);
  }

  private Outcome outcome(SmsResult result, SmsThread thread, String text, SmsSettings settings) {
    return switch (result) {
      case SmsResult.Taken taken -> {
        log.sent(thread, text, taken, settings.segmentPrice());
        yield new Outcome.Accepted("Taken as " + taken.providerId());
      }
      case SmsResult.Later(String reason, boolean away) ->
          away ? new Outcome.NotTried(reason) : new Outcome.Deferred(reason);
      case SmsResult.Unknown(String reason) -> new Outcome.Unknown(reason);
      case SmsResult.Refused(String reason, Blame blame) -> {
        remember(thread.contactId(), blame);
        yield new Outcome.Refused(reason, false);
      }
    };
  }

  private void remember(long contactId, Blame blame) {
    switch (blame) {
      case NUMBER -> preferences.markPhoneFailed(contactId);
      case STOPPED -> preferences.stop(contactId, AskedOver.SMS, "STOP told to the provider");
      case MESSAGE -> {}
    }
  }
}
