package org.heed.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.heed.TestEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as an operator sees them: in a process of their own, on a terminal. */
class DoctorTests {

  @TempDir private Path folder;

  @Test
  void findsNothingToFixWhereHeedCanRun() throws Exception {
    GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    mail.start();
    try {
      Visit visit =
          examine(
              Map.of(
                  "HEED_DATABASE_URL",
                  TestEnvironment.databaseUrl(),
                  "HEED_SMTP_URL",
                  "smtp://127.0.0.1:" + mail.getSmtp().getPort()));
      assertThat(visit.exitCode()).as(visit.said()).isZero();
      assertThat(visit.said())
          .contains("Data folder", "Disk", "Clock", "PostgreSQL", "lets Heed in")
          .contains("HEED_PUBLIC_URL")
          .endsWith("Heed can run here.");
    } finally {
      mail.stop();
    }
  }

  @Test
  void namesEveryThingToFixAndHowAndNoPassword() throws Exception {
    Visit visit =
        examine(
            Map.of(
                "HEED_DATABASE_URL", "postgresql://heed:very-secret@127.0.0.1:1/heed",
                "HEED_SMTP_URL", "smtp://ada:very-secret@127.0.0.1:1"));
    assertThat(visit.exitCode()).isEqualTo(1);
    assertThat(visit.said())
        .contains("BAD   Database", "BAD   Mail", "-> Check HEED_DATABASE_URL")
        .contains("-> Check HEED_SMTP_URL")
        .endsWith("2 to fix before Heed can run here.")
        .doesNotContain("very-secret", "Exception in thread", "\tat ");
  }

  @Test
  void namesASettingThatCannotBeRead() throws Exception {
    Visit visit = examine(Map.of("HEED_SMTP_CONNECTIONS", "many"));
    assertThat(visit.exitCode()).isEqualTo(1);
    assertThat(visit.said()).contains("many").containsIgnoringCase("smtp").doesNotContain("\tat ");
  }

  @Test
  void theCommandThatMakesAMailKeyPrintsWhatToPublish() throws Exception {
    Visit visit = run("dkim", Map.of("HEED_MAIL_FROM", "feedback@acme.test"));
    assertThat(visit.said()).contains("acme.test", "v=DKIM1");
    assertThat(visit.exitCode()).isZero();
  }

  private Visit examine(Map<String, String> settings) throws IOException, InterruptedException {
    return run("doctor", settings);
  }

  private Visit run(String word, Map<String, String> settings)
      throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx200m",
                "-XX:TieredStopAtLevel=1",
                // As ./heed runs everything but the demo.
                "-Dspring.aot.enabled=true",
                "-cp",
                System.getProperty("java.class.path"),
                "org.heed.Heed",
                word));
    command.environment().keySet().removeIf(name -> name.startsWith("HEED_"));
    command.environment().put("HEED_DATA", folder.resolve("data").toString());
    command.environment().putAll(settings);
    Process process = command.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Visit(process.waitFor(), said.strip());
  }

  private record Visit(int exitCode, String said) {}
}
