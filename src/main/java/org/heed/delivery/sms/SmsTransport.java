package org.heed.delivery.sms;

import java.util.Map;

/** A provider of text messages. Another provider is one more class of this kind. */
public interface SmsTransport {

  /** Hands a message over; never throws for what the provider or the line does. */
  SmsResult send(SmsAccount account, Sms sms);

  /**
   * Whether a call really comes from the provider.
   *
   * @param url the full address that was called, as the provider knows it
   * @param fields the form it posted
   * @param signature the signature it sent; empty for none
   */
  boolean isGenuine(
      SmsAccount account, String url, Map<String, String> fields, String signature);

  /** Where messages go, for people. */
  String describe();
}
