package org.heed.workspace;

import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace decides for itself.
 *
 * @param defaultOwnerId the user who gets the cases of accounts without an owner
 * @param slaHours hours within which an unhappy customer is called, 1 to 720
 * @param mailsPerHour most survey mails sent in an hour, 1 to 10,000,000
 * @param organisationName the company's name as customers know it; names the sender of surveys
 * @param financialYearStart month with which the financial year begins, 1 to 12
 */
public record WorkspaceSettings(
    @Nullable Long defaultOwnerId,
    int slaHours,
    int mailsPerHour,
    String organisationName,
    int financialYearStart) {

  /** What a new workspace starts with. */
  public static final WorkspaceSettings DEFAULT = new WorkspaceSettings(null, 48, 3_600, "");

  /**
   * Checks the ranges.
   *
   * @throws InvalidInput naming the field that is out of range
   */
  public WorkspaceSettings {
    requireRange("slaHours", slaHours, 720);
    requireRange("mailsPerHour", mailsPerHour, 10_000_000);
    requireRange("financialYearStart", financialYearStart, 12);
  }

  /** The same with the calendar year as financial year. */
  public WorkspaceSettings(
      @Nullable Long defaultOwnerId, int slaHours, int mailsPerHour, String organisationName) {
    this(defaultOwnerId, slaHours, mailsPerHour, organisationName, 1);
  }

  /** The same under another company's name. */
  WorkspaceSettings of(String organisation) {
    return new WorkspaceSettings(
        defaultOwnerId, slaHours, mailsPerHour, organisation, financialYearStart);
  }

  /** The same with somebody else for the cases of accounts without an owner. */
  WorkspaceSettings fallingBackTo(long userId) {
    return new WorkspaceSettings(
        userId, slaHours, mailsPerHour, organisationName, financialYearStart);
  }

  private static void requireRange(String field, int value, int most) {
    if (value < 1 || value > most) {
      throw new InvalidInput(field, "Enter a whole number from 1 to %,d.".formatted(most));
    }
  }
}
