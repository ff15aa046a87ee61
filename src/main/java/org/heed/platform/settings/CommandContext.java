package org.heed.platform.settings;

import org.springframework.aot.AotDetector;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;

/** What a command such as {@code heed doctor} needs of an instance, without its server. */
public final class CommandContext {

  /** Who says which setting cannot be read, and what it should be. */
  private static final String SETTINGS_THAT_STOP_A_START =
      "logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

  private CommandContext() {}

  /**
   * Opens the objects that this configuration names, with the instance's settings; says nothing but
   * which setting stops it.
   */
  public static ConfigurableApplicationContext open(Class<?> configuration) {
    // What "serve" has chosen beforehand are the objects of a server.
    SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
    return new SpringApplicationBuilder(configuration)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .properties("logging.level.root=off", SETTINGS_THAT_STOP_A_START + "=error")
        .run();
  }
}
