package org.heed.followup.calling;

/**
 * Why a case stands where it does in the call list: the product of these is its priority, see
 * {@code docs/guide-csm.md}.
 *
 * @param money square root of the yearly revenue at risk, in whole currency units; from 0
 * @param renewal 1 to 3, growing as the renewal date comes closer
 * @param deadline 0.5 once the customer has heard from us, 3 once they replied; else 1 to 10,
 *     growing with the time waited
 * @param fall 1, and a tenth more for every point below the answer before, to 2
 */
public record CallFactors(double money, double renewal, double deadline, double fall) {

  /** The number that the call list is sorted by, highest first. */
  public double priority() {
    return money * renewal * deadline * fall;
  }
}
