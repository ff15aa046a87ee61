package org.heed;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.heed.platform.postgres.EmbeddedPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The PostgreSQL and the SMTP server that the tests of one JVM share. */
public final class TestEnvironment
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path BINARIES =
      Path.of(System.getProperty("java.io.tmpdir"), "heed-postgres-binaries");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "heed.database-url=" + databaseUrl(),
            "heed.smtp-url=smtp://localhost:" + mail().getSmtp().getPort(),
            "heed.data=" + Shared.FOLDER.resolve("files"),
            "heed.twilio-url=" + twilio().baseUrl(),
            "heed.mail-from=Heed <heed@heed.test>",
            "heed.public-url=http://heed.test",
            "heed.reply-address=case@heed.test",
            "heed.private-webhooks=true",
            "spring.main.lazy-initialization=false")
        .applyTo(context);
  }

  /** The address of the shared database, as HEED_DATABASE_URL takes it. */
  public static String databaseUrl() {
    return Shared.POSTGRES
        .jdbcUrl()
        .replace(
            "jdbc:postgresql://",
            "postgresql://" + Shared.POSTGRES.user() + ":" + Shared.POSTGRES.password() + "@");
  }

  /** The SMTP server that receives all mail of the tests. */
  public static GreenMail mail() {
    return Shared.MAIL;
  }

  /** The server that plays the provider of text messages for the tests. */
  public static WireMockServer twilio() {
    return Shared.TWILIO;
  }

  private static final class Shared {
    static final Path FOLDER = folder();
    static final EmbeddedPostgres POSTGRES =
        EmbeddedPostgres.start(FOLDER.resolve("data"), BINARIES);
    static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

    static final WireMockServer TWILIO =
        new WireMockServer(WireMockConfiguration.options().dynamicPort());

    static {
      TWILIO.start();
      MAIL.start();
      Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
    }

    private static Path folder() {
      try {
        Path folder = Files.createTempDirectory("heed-test");
        // PostgreSQL runs as an unprivileged user when the tests run as root.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
