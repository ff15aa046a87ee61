package org.heed.response.texting;

import org.heed.customer.preferences.AskedOver;
import org.heed.customer.preferences.Preferences;
import org.heed.program.Invitation;
import org.heed.program.Invitations;
import org.heed.program.settings.Channel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** STOP and START by text message. */
@Component
class TextedConsent {

  private static final String MEANS = "reply by text message";

  private final Preferences preferences;
  private final Invitations invitations;

  TextedConsent(Preferences preferences, Invitations invitations) {
    this.preferences = preferences;
    this.invitations = invitations;
  }

  /** No more text messages to whoever got this one; what is planned is called off at once. */
  @Transactional
  public void stop(Invitation asked) {
    long contactId = asked.recipient().contactId();
    preferences.stop(contactId, AskedOver.SMS, MEANS + ": STOP");
    invitations.cancelOver(contactId, Channel.SMS, "text messages stopped");
  }

  /** Text messages again. */
  @Transactional
  public void start(Invitation asked) {
    preferences.start(asked.recipient().contactId(), AskedOver.SMS, MEANS + ": START");
  }
}
