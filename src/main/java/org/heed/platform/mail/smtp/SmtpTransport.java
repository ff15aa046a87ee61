package org.heed.platform.mail.smtp;

import jakarta.mail.Session;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.UnaryOperator;
import org.heed.platform.mail.MailDeferred;
import org.heed.platform.mail.MailSession;
import org.heed.platform.mail.MailTransport;

/** Sends through the SMTP server of the settings. One JavaMail session serves all connections. */
public final class SmtpTransport implements MailTransport, AutoCloseable {

  private static final int CONNECT_MS = 10_000;
  private static final int SILENCE_MS = 20_000;

  private final SmtpAddress address;
  private final Session session;
  private final UnaryOperator<byte[]> seal;
  private final Clock clock;
  private final ScheduledThreadPoolExecutor writeTimer;

  /**
   * Prepares sending; connects at the first {@link #open}.
   *
   * @param url the server's address as HEED_SMTP_URL gives it
   * @param ownName the name this machine greets the server with
   * @throws IllegalArgumentException with a sentence for people when the address cannot be read
   */
  public SmtpTransport(String url, String ownName, Clock clock) {
    this(url, ownName, UnaryOperator.identity(), clock);
  }

  /** The same; {@code seal} signs each composed mail. */
  public SmtpTransport(String url, String ownName, UnaryOperator<byte[]> seal, Clock clock) {
    this(SmtpAddress.parse(url), ownName, seal, clock, SILENCE_MS);
  }

  SmtpTransport(
      SmtpAddress address, String ownName, UnaryOperator<byte[]> seal, Clock clock, int silenceMs) {
    this.seal = seal;
    this.address = address;
    this.clock = clock;
    this.writeTimer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("smtp-write-timer").factory());
    writeTimer.setRemoveOnCancelPolicy(true);
    this.session = Session.getInstance(properties(ownName, silenceMs));
  }

  private Properties properties(String ownName, int silenceMs) {
    String protocol = protocol();
    Properties properties = new Properties();
    properties.put("mail." + protocol + ".localhost", ownName);
    properties.put("mail." + protocol + ".connectiontimeout", Integer.toString(CONNECT_MS));
    properties.put("mail." + protocol + ".timeout", Integer.toString(silenceMs));
    properties.put("mail." + protocol + ".writetimeout", Integer.toString(silenceMs));
    properties.put("mail." + protocol + ".executor.writetimeout", writeTimer);
    properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
    properties.put("mail." + protocol + ".socketFactory", new PromptSockets());
    properties.put("mail." + protocol + ".auth", Boolean.toString(address.user() != null));
    properties.put("mail." + protocol + ".quitwait", "false");
    properties.put("mail.smtp.starttls.enable", !address.startTls().equals("off"));
    properties.put("mail.smtp.starttls.required", address.startTls().equals("required"));
    return properties;
  }

  private String protocol() {
    return address.implicitTls() ? "smtps" : "smtp";
  }

  @Override
  public MailSession open() throws MailDeferred {
    SmtpSession connection = new SmtpSession(address, session, protocol(), seal, clock);
    connection.connect();
    return connection;
  }

  @Override
  public String describe() {
    return address.toString();
  }

  @Override
  public void close() {
    writeTimer.shutdownNow();
  }
}
