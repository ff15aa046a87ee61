package org.heed.delivery.sms;

/**
 * A message of a customer.
 *
 * @param providerId the provider's id of it; the same for a repeated call
 * @param from the customer's number, E.164
 * @param text what it says
 * @param answeredByProvider whether the provider itself confirms words such as STOP to the customer
 */
public record IncomingSms(
    String providerId, String from, String text, boolean answeredByProvider) {}
