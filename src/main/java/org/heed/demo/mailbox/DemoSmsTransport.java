package org.heed.demo.mailbox;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heed.delivery.sms.IncomingSms;
import org.heed.delivery.sms.Sms;
import org.heed.delivery.sms.SmsAccount;
import org.heed.delivery.sms.SmsLength;
import org.heed.delivery.sms.SmsReport;
import org.heed.delivery.sms.SmsResult;
import org.heed.delivery.sms.SmsTransport;
import org.heed.demo.DemoOnly;
import org.springframework.stereotype.Component;

/** Takes every text message and sends none: the demo's mailbox shows them. */
@Component
@DemoOnly
class DemoSmsTransport implements SmsTransport {

  @Override
  public SmsResult send(SmsAccount account, Sms sms) {
    return new SmsResult.Taken("demo-" + UUID.randomUUID(), SmsLength.of(sms.text()).segments());
  }

  /** Nobody outside may call in the demo's name. */
  @Override
  public boolean isGenuine(
      SmsAccount account, String url, Map<String, String> fields, String signature) {
    return false;
  }

  @Override
  public IncomingSms incoming(Map<String, String> fields) {
    return new IncomingSms("", "", "", true);
  }

  @Override
  public Optional<SmsReport> report(Map<String, String> fields) {
    return Optional.empty();
  }

  @Override
  public String answer(String text) {
    return text;
  }

  @Override
  public String describe() {
    return "the demo's mailbox";
  }
}
