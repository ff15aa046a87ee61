package org.heed.platform.settings;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({HeedSettings.class, ProxySettings.class, SecretSettings.class})
class SettingsConfiguration {

  /** The one clock of the instance; everything else has it injected. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
