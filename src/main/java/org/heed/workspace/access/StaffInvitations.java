package org.heed.workspace.access;

import org.heed.platform.mail.StaffMail;
import org.heed.workspace.Secrets;
import org.heed.workspace.User;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Mails new people the link with which they choose their password. */
@Component
class StaffInvitations {

  private final OneTimeLinks links;
  private final StaffMail mail;
  private final Workspaces workspaces;

  StaffInvitations(OneTimeLinks links, StaffMail mail, Workspaces workspaces) {
    this.links = links;
    this.mail = mail;
    this.workspaces = workspaces;
  }

  void send(User person) {
    String where = where(workspaces.current().organisation());
    mail.queue(
        "invitation-" + Secrets.link(),
        person.email(),
        "Your access to " + where,
        """
        Hello %s,

        you have been invited to %s, where your company listens to its customers.
        Choose a password within seven days and you are in:

        %s
        """
            .formatted(person.name(), where, links.issue(LinkPurpose.INVITATION, person.id())),
        null);
  }

  /** A company that has not said its name yet is called like the product. */
  private static String where(String organisation) {
    return organisation.equals(FirstNames.PRODUCT)
        ? organisation
        : organisation + " on " + FirstNames.PRODUCT;
  }
}
