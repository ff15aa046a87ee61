package org.heed.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.heed.platform.settings.HeedSettings;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int CONNECTION_TIMEOUT_MS = 5_000;

  @Bean(destroyMethod = "close")
  Database database(HeedSettings settings) {
    return Database.open(settings);
  }

  @Bean(destroyMethod = "close")
  HikariDataSource pool(Database database, HeedSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.address().jdbcUrl());
    config.setUsername(database.address().user());
    config.setPassword(database.address().password());
    config.setPoolName("heed");
    config.setMaximumPoolSize(settings.databaseConnections());
    config.setMinimumIdle(2);
    config.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
    config.setInitializationFailTimeout(30_000);
    config.addDataSourceProperty("ApplicationName", "heed");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("prepareThreshold", "3");
    // The detail of an error is the row that it is about: people's data, which no log may show.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    // Tables grow from nothing to millions of rows while connections live: a plan made for an empty
    // table must not be kept.
    config.addDataSourceProperty("options", "-c plan_cache_mode=force_custom_plan");
    return new HikariDataSource(config);
  }

  @Bean
  @Primary
  DataSource dataSource(HikariDataSource pool) {
    return new ScopedDataSource(pool);
  }

  /** In no scope a migration would find no rows of any workspace, and change none. */
  @Bean
  FlywayMigrationStrategy migrationOfEveryWorkspace() {
    return flyway -> WorkspaceScope.system(flyway::migrate);
  }
}
