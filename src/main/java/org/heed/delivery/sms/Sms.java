package org.heed.delivery.sms;

/**
 * A text message to one number.
 *
 * @param to the number, E.164
 * @param text what it says
 * @param statusUrl where the provider reports what becomes of it
 */
public record Sms(String to, String text, String statusUrl) {}
