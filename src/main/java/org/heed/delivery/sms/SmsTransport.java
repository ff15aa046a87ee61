package org.heed.delivery.sms;

import java.util.Map;
import java.util.Optional;

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
  boolean isGenuine(SmsAccount account, String url, Map<String, String> fields, String signature);

  /** What a customer sent, from the fields of a genuine call. */
  IncomingSms incoming(Map<String, String> fields);

  /**
   * What became of a message, from the fields of a genuine call; empty when it says nothing new.
   */
  Optional<SmsReport> report(Map<String, String> fields);

  /** The answer to a call: XML that lets this text be sent back, or nothing for an empty one. */
  String answer(String text);

  /** Where messages go, for people. */
  String describe();
}
