package org.heed.delivery.bounces;

import org.springframework.http.HttpHeaders;

/** A mail service that reports bounces and complaints by webhook. */
interface MailService {

  /** The last part of the webhook's address, such as {@code mailgun}. */
  String name();

  /** Reads a call after proving where it comes from; never throws for what it contains. */
  HookVerdict read(HttpHeaders headers, byte[] body);
}
