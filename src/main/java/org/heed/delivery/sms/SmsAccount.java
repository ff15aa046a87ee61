package org.heed.delivery.sms;

/**
 * With what a provider is called.
 *
 * @param id the account's name at the provider
 * @param secret its password, which never leaves the server
 * @param sender the number, name or messaging service that messages come from
 */
public record SmsAccount(String id, String secret, String sender) {

  @Override
  public String toString() {
    return "SmsAccount[" + id + ", from " + sender + "]";
  }
}
