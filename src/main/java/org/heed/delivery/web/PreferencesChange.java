package org.heed.delivery.web;

import java.time.LocalDate;
import org.heed.customer.Contacts;
import org.heed.customer.preferences.AskedOver;
import org.heed.customer.preferences.ContactPreferences;
import org.heed.customer.preferences.Preferences;
import org.heed.program.Invitations;
import org.heed.program.settings.Channel;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what customers decide, and calls off at once whatever is planned against it. */
@Component
class PreferencesChange {

  private static final String MEANS = "preferences page";

  private final Contacts contacts;
  private final Preferences preferences;
  private final Invitations invitations;
  private final Workspaces workspaces;

  PreferencesChange(
      Contacts contacts, Preferences preferences, Invitations invitations, Workspaces workspaces) {
    this.contacts = contacts;
    this.preferences = preferences;
    this.invitations = invitations;
    this.workspaces = workspaces;
  }

  /** Never again, over no channel. */
  @Transactional
  public void leave(long contactId, String means) {
    contacts.optOut(contactId, means);
    invitations.cancelFor(java.util.List.of(contactId), "opted out");
  }

  /** Everything that the page's form says. */
  @Transactional
  public void save(long contactId, ContactPreferences before, PreferencesForm form) {
    if (before.hasMail()) {
      set(contactId, AskedOver.MAIL, Channel.MAIL, Boolean.TRUE.equals(form.mail()));
    }
    if (before.hasPhone()) {
      set(contactId, AskedOver.SMS, Channel.SMS, Boolean.TRUE.equals(form.sms()));
    }
    if (form.months() >= 0) {
      pause(contactId, form.months());
    }
    String language = form.language();
    if (language != null && SurveyLanguages.offers(language)) {
      preferences.speak(contactId, language);
    }
  }

  private void set(long contactId, AskedOver over, Channel channel, boolean wanted) {
    if (wanted) {
      preferences.start(contactId, over, MEANS);
    } else {
      preferences.stop(contactId, over, MEANS);
      invitations.cancelOver(contactId, channel, "stopped by the customer");
    }
  }

  private void pause(long contactId, int months) {
    if (months == 0) {
      preferences.pause(contactId, null, MEANS);
      return;
    }
    LocalDate until = workspaces.today().plusMonths(months);
    preferences.pause(contactId, until, MEANS);
    invitations.cancelUntil(
        contactId,
        until.atStartOfDay(workspaces.current().timeZone()).toInstant(),
        "paused by the customer");
  }
}
