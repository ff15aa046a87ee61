package org.heed.platform.doctor;

import java.util.List;
import org.heed.platform.settings.CommandContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Runs every examination with this instance's settings, without starting the server. */
public final class Doctor {

  private Doctor() {}

  /**
   * Prints what was found.
   *
   * @return the exit code: 0 when nothing is broken, else 1
   */
  public static int run() {
    try (ConfigurableApplicationContext context = CommandContext.open(Practice.class)) {
      List<Finding> findings =
          context
              .getBeanProvider(Examination.class)
              .orderedStream()
              .flatMap(examination -> examination.examine().stream())
              .toList();
      findings.forEach(finding -> System.out.println(finding.lines()));
      return conclude(findings);
    }
  }

  private static int conclude(List<Finding> findings) {
    long broken =
        findings.stream().filter(finding -> finding.level() == Finding.Level.BROKEN).count();
    System.out.println(
        broken == 0 ? "Heed can run here." : broken + " to fix before Heed can run here.");
    return broken == 0 ? 0 : 1;
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan(basePackages = "org.heed.platform.settings")
  @ComponentScan(
      basePackages = "org.heed.platform",
      useDefaultFilters = false,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Examination.class))
  static class Practice {}
}
