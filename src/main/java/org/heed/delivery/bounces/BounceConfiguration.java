package org.heed.delivery.bounces;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BounceSettings.class)
class BounceConfiguration {

  @Bean
  AmazonSes amazonSes(BounceSettings settings, SnsKeys keys, JsonMapper json) {
    return new AmazonSes(settings.sesTopicArn(), keys, json);
  }

  @Bean
  SendGrid sendGrid(BounceSettings settings, JsonMapper json) {
    return new SendGrid(settings.sendgridVerificationKey(), json);
  }

  @Bean
  Mailgun mailgun(BounceSettings settings, JsonMapper json) {
    return new Mailgun(settings.mailgunSigningKey(), json);
  }

  @Bean
  Postmark postmark(BounceSettings settings, JsonMapper json) {
    return new Postmark(settings.postmarkHookPassword(), json);
  }
}
