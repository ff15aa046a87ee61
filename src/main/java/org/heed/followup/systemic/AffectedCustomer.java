package org.heed.followup.systemic;

import org.heed.followup.calling.CaseCustomer;

/** A customer whose case belongs to an issue, with who looks after them. */
public record AffectedCustomer(
    long caseId, CaseCustomer customer, int score, long ownerId, String ownerName) {

  /** Person and company on one line. */
  public String who() {
    String account = customer.accountName();
    return account == null ? customer.who() : customer.who() + ", " + account;
  }
}
