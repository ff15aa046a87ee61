package org.heed.delivery.sms.twilio;

import java.time.Duration;
import org.heed.delivery.sms.SmsTransport;
import org.heed.delivery.sms.TwilioSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwilioSettings.class)
class TwilioConfiguration {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Twilio; in a demo, messages go to the demo's own mailbox instead. */
  @Bean
  @ConditionalOnProperty(name = "heed.demo", havingValue = "false", matchIfMissing = true)
  SmsTransport smsTransport(TwilioSettings settings, JsonMapper json) {
    return new TwilioTransport(settings.apiBase(), PATIENCE, json);
  }
}
