package org.heed.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class HeedSettingsTests {

  private final ApplicationContextRunner start =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
          .withUserConfiguration(Settings.class);

  @Test
  void aVariableSetToNothingCountsAsNotSet() {
    start
        .withPropertyValues(
            "heed.database-url=",
            "heed.public-url=",
            "heed.smtp-url= ",
            "heed.admin-email=",
            "heed.admin-password=",
            "heed.forgot-password=",
            "heed.api-key=")
        .run(
            context -> {
              HeedSettings settings = context.getBean(HeedSettings.class);
              assertThat(settings)
                  .extracting(
                      HeedSettings::databaseUrl,
                      HeedSettings::publicUrl,
                      HeedSettings::smtpUrl,
                      HeedSettings::adminEmail,
                      HeedSettings::adminPassword,
                      HeedSettings::forgotPassword,
                      HeedSettings::apiKey)
                  .containsOnlyNulls();
              assertThat(settings.linkBase()).isEqualTo("http://localhost:8080");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "heed.port=80000",
        "heed.admin-email=ada",
        "heed.admin-password=short",
        "heed.forgot-password=ada",
        "heed.api-key=short",
        "heed.database-connections=1"
      })
  void aSettingThatCannotWorkStopsTheStartAndIsNamed(String setting) {
    String name = setting.substring("heed.".length(), setting.indexOf('='));
    start
        .withPropertyValues(setting)
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .hasStackTraceContaining(camelCase(name))
                    .hasStackTraceContaining("must"));
  }

  private static String camelCase(String name) {
    int dash = name.indexOf('-');
    return dash < 0
        ? name
        : name.substring(0, dash)
            + Character.toUpperCase(name.charAt(dash + 1))
            + name.substring(dash + 2);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(HeedSettings.class)
  static class Settings {}
}
