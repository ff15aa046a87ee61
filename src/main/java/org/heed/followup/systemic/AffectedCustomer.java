package org.heed.followup.systemic;

import org.heed.followup.calling.CaseCustomer;

/**
 * A customer whose case belongs to an issue, with who looks after them.
 *
 * @param score with its scale, unless that is the one of an NPS
 */
public record AffectedCustomer(
    long caseId, CaseCustomer customer, String score, long ownerId, String ownerName) {

  /** Person and company on one line. */
  public String who() {
    String account = customer.accountName();
    return account == null ? customer.who() : customer.who() + ", " + account;
  }
}
