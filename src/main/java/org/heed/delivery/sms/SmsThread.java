package org.heed.delivery.sms;

/**
 * A question that was texted to somebody.
 *
 * @param number the customer's, E.164
 */
public record SmsThread(long invitationId, long contactId, String number) {}
