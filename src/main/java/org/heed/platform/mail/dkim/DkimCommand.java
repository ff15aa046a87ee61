package org.heed.platform.mail.dkim;

import java.io.PrintStream;
import org.heed.platform.settings.CommandContext;
import org.heed.platform.settings.HeedSettings;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** {@code heed dkim}: makes the key that signs mails and says what to publish. */
public final class DkimCommand {

  private DkimCommand() {}

  /** Prints the record to publish; returns the exit code. */
  public static int run() {
    try (ConfigurableApplicationContext context = CommandContext.open(Practice.class)) {
      tell(context.getBean(HeedSettings.class), System.out);
      return 0;
    }
  }

  static void tell(HeedSettings settings, PrintStream out) {
    DkimKey key = DkimKey.findOrMake(settings);
    out.println("Key:    " + settings.dkimKeyFile().toAbsolutePath());
    out.println("Publish this TXT record for " + key.domain() + ":");
    out.println();
    out.println("  name   " + key.recordName());
    out.println("  value  " + key.record());
    out.println();
    out.println("Heed signs with it from its next start; ./heed doctor checks the record.");
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan(basePackages = "org.heed.platform.settings")
  static class Practice {}
}
