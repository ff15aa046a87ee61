package org.heed.demo;

import java.util.Locale;
import java.util.stream.Collectors;
import org.heed.demo.company.Staff;
import org.heed.platform.settings.HeedSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo where to go and how to sign in. */
@Component
@DemoOnly
class Greeting {

  private final HeedSettings settings;

  Greeting(HeedSettings settings) {
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    if (settings.rehearsal()) {
      return;
    }
    String signIns =
        Staff.oneOfEachRole().stream()
            .map(
                one ->
                    "  %-15s %-26s %s"
                        .formatted(
                            one.role().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            one.email(),
                            one.name()))
            .collect(Collectors.joining("\n"));
    System.out.printf(
        """

        Heed is ready: %s

        Sign in as (password for all: %s)
        %s

        Mails of the demo never leave this machine; read them at %s/mailbox
        Stop with Ctrl+C; the next start goes on where this one stopped.
        %n""",
        settings.linkBase(), Staff.PASSWORD, signIns, settings.linkBase());
  }
}
