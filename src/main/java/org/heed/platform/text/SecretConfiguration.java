package org.heed.platform.text;

import java.security.SecureRandom;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

  private static final int SECRET_BYTES = 32;

  /** The instance's link signer; its secret is drawn once and shared by all nodes. */
  @Bean
  @DependsOnDatabaseInitialization
  SignedToken signedToken(JdbcClient jdbc) {
    byte[] fresh = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(fresh);
    jdbc.sql("insert into instance_secret values ('links', ?) on conflict do nothing")
        .param(fresh)
        .update();
    return new SignedToken(
        jdbc.sql("select secret from instance_secret where name = 'links'")
            .query((row, number) -> row.getBytes(1))
            .single());
  }
}
