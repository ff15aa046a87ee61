package org.heed.response.authenticity;

import java.time.Duration;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForgetOldSigns {

  @Bean
  RecurringJob forgetOldScannerSigns(ScannerSigns signs, NetworkHash networks) {
    return new RecurringJob(
        "forget-old-scanner-signs",
        Duration.ofHours(6),
        () ->
            WorkspaceScope.system(
                () -> {
                  signs.forgetOld();
                  networks.forgetOld();
                  return true;
                }));
  }
}
