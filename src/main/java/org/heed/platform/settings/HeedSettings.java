package org.heed.platform.settings;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of this instance, from {@code HEED_*} variables or {@code heed.properties};
 * described for operators in docs/configuration.md.
 *
 * @param port the port that pages and API listen on
 * @param data folder for the embedded database and secrets
 * @param postgresPrograms folder in which the embedded PostgreSQL's programs are unpacked; several
 *     data folders may share it
 * @param databaseUrl {@code postgresql://user:password@host:port/database} of an external
 *     PostgreSQL; the embedded one runs when absent
 * @param databaseConnections most connections held open to the database
 * @param publicUrl the address under which customers reach this instance; links in mails begin with
 *     it
 * @param smtpUrl {@code smtp://user:password@host:port} (STARTTLS where offered) or {@code
 *     smtps://…}; no mail leaves the machine when absent
 * @param smtpConnections most connections held open to the mail server while surveys are sent
 * @param mailFrom sender of all mails, an address or {@code Name <address>}
 * @param dkimKey the private key that signs mails; {@code dkim.pem} in the data folder when absent
 * @param dkimSelector the name under which its public key is published; empty for {@code heed} when
 *     there is such a key
 * @param bounceAddress where undeliverable survey mails return to, such as {@code
 *     bounces@example.com}; each mail gets its own address {@code bounces+…@example.com}
 * @param adminEmail owner of the first workspace, created at the first start
 * @param adminPassword that owner's password; when absent, the first start prints a link to choose
 *     one
 * @param forgotPassword address of somebody for whom the start prints a link to a new password
 * @param apiKey an API key of the first workspace, created at the first start
 * @param timeZone IANA zone of the first workspace
 * @param rehearsal whether to end after the start, as the heed command does to record a fast one
 * @param demo whether to fill and run the simulated company
 * @param demoAccounts how many customers the simulated company has, each with about fifteen people
 */
@Validated
@ConfigurationProperties("heed")
public record HeedSettings(
    @DefaultValue("8080") @Min(0) @Max(65535) int port,
    @DefaultValue("data") @NotNull Path data,
    @Nullable Path postgresPrograms,
    @Nullable String databaseUrl,
    @DefaultValue("24") @Min(4) @Max(500) int databaseConnections,
    @Nullable URI publicUrl,
    @Nullable String smtpUrl,
    @DefaultValue("4") @Min(1) @Max(64) int smtpConnections,
    @DefaultValue("Heed <heed@localhost>") @NotNull String mailFrom,
    @Nullable Path dkimKey,
    @DefaultValue("") @NotNull String dkimSelector,
    @Nullable String bounceAddress,
    @Nullable @Email(message = "must be an address such as ada@example.com") String adminEmail,
    @Nullable @Size(min = 12, message = "must have at least 12 characters") String adminPassword,
    @Nullable @Email(message = "must be an address such as ada@example.com") String forgotPassword,
    @Nullable @Size(min = 24, message = "must have at least 24 characters") String apiKey,
    @DefaultValue("UTC") @NotNull String timeZone,
    @DefaultValue("false") boolean rehearsal,
    @DefaultValue("false") boolean demo,
    @DefaultValue("400") @Min(20) @Max(450) int demoAccounts) {

  /** A variable set to nothing, as container files often do, counts as not set. */
  public HeedSettings {
    databaseUrl = unlessBlank(databaseUrl);
    publicUrl = publicUrl == null || publicUrl.toString().isBlank() ? null : publicUrl;
    smtpUrl = unlessBlank(smtpUrl);
    bounceAddress = unlessBlank(bounceAddress);
    adminEmail = unlessBlank(adminEmail);
    adminPassword = unlessBlank(adminPassword);
    forgotPassword = unlessBlank(forgotPassword);
    apiKey = unlessBlank(apiKey);
    if (demo && AotDetector.useGeneratedArtifacts()) {
      throw new IllegalArgumentException(
          "heed.demo stands in a settings file; take it out, and start the demo with ./heed demo");
    }
  }

  private static @Nullable String unlessBlank(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Whether mails leave: by a mail server, or into the demo's own mailbox. They wait otherwise. */
  public boolean sendsMail() {
    return demo || smtpUrl != null;
  }

  /** Where the private key that signs mails is, or would be. */
  public Path dkimKeyFile() {
    return dkimKey == null ? data.resolve("dkim.pem") : dkimKey;
  }

  /** The domain of the sender, which vouches for its mails. */
  public String mailDomain() {
    String domain = mailFrom.substring(mailFrom.lastIndexOf('@') + 1);
    return domain.replace(">", "").strip().toLowerCase(Locale.ROOT);
  }

  /** The address that links in mails begin with, without a slash at its end. */
  public String linkBase() {
    String base = publicUrl == null ? "http://localhost:" + port : publicUrl.toString();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }
}
