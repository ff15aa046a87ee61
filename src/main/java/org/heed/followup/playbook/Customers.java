package org.heed.followup.playbook;

import java.util.Objects;
import org.heed.customer.Contact;
import org.heed.customer.Contacts;
import org.heed.followup.CaseDetail;
import org.springframework.stereotype.Component;

/** What has to be known of a case's customer to find words for them. */
@Component
public class Customers {

  private final Contacts contacts;

  Customers(Contacts contacts) {
    this.contacts = contacts;
  }

  /** The answer of the case as words are chosen by. */
  public Fit.Wanted wanted(CaseDetail about) {
    Long contactId = about.customer().contactId();
    return new Fit.Wanted(
        about.kind().category(about.score()),
        about.reasons(),
        Objects.requireNonNullElse(about.comment(), ""),
        contactId == null ? "en" : contacts.find(contactId).map(Contact::language).orElse("en"));
  }
}
