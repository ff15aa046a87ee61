package org.heed.delivery.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.delivery.bounces.BounceReport.Kind;
import org.heed.delivery.rendering.BounceAddress;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.text.SignedToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class BounceTests {

  @LocalServerPort private int port;
  @Autowired private Bounces bounces;
  @Autowired private SignedToken tokens;
  @Autowired private BounceMailbox mailbox;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long invitation;
  private String address;

  @BeforeEach
  void ask() {
    workspace = workspaces.create();
    long touchpoint = asked.touchpoint(workspace);
    invitation = asked.invitation(workspace, touchpoint, asked.account(workspace, "North"));
    address = text("select email from contact where workspace_id = ?");
  }

  @Test
  void aHardBounceEndsMailToTheAddressOnce() {
    BounceReport report = new BounceReport(Kind.HARD, address, messageId(), "550 5.1.1 unknown");
    bounces.accept(report);
    bounces.accept(report);
    assertThat(text("select state from invitation where workspace_id = ?")).isEqualTo("bounced");
    assertThat(count("contact", "bounced_at is not null")).isOne();
    assertThat(count("outbox", "topic = 'invitation.bounced'")).isLessThanOrEqualTo(1);
  }

  @Test
  void aComplaintIsAnOptOut() {
    bounces.accept(new BounceReport(Kind.COMPLAINT, address, "", "reported as spam"));
    assertThat(count("contact", "opted_out_at is not null and bounced_at is null")).isOne();
    assertThat(count("consent_entry", "means = 'complaint to the mail service'")).isOne();
  }

  @Test
  void aSoftBounceAndAForeignAddressChangeNothing() {
    bounces.accept(new BounceReport(Kind.SOFT, address, messageId(), "452 mailbox full"));
    bounces.accept(new BounceReport(Kind.HARD, "eve@example.com", messageId(), "guessed"));
    bounces.accept(new BounceReport(Kind.HARD, "", "", ""));
    assertThat(count("contact", "bounced_at is null and opted_out_at is null")).isOne();
  }

  @Test
  void theBounceMailboxIsReadAndOutOfOfficeIgnored() throws Exception {
    GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    server.start();
    try {
      GreenMailUser user = server.setUser("bounces@heed.test", "bounces", "s3cret/x");
      deliver(user, dsn());
      deliver(user, "Subject: I am away\r\nAuto-Submitted: auto-replied\r\n\r\nBack on Monday");
      deliver(user, "Content-Type: multipart/report; report-type=delivery-status\r\n\r\nbroken");
      URI url =
          URI.create("imap://bounces:s3cret%2Fx@localhost:" + server.getImap().getPort() + "/");
      assertThat(mailbox.fetch(url)).isEqualTo(3);
      assertThat(count("contact", "bounced_at is not null")).isOne();
      assertThat(mailbox.fetch(url)).isZero();
    } finally {
      server.stop();
    }
  }

  @Test
  void aMailReturnsToAnAddressThatNamesItEvenWhenTheReportNamesAnother() throws Exception {
    HeedSettings settings =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of("heed.bounce-address", "bounces@heed.test")))
            .bindOrCreate("heed", HeedSettings.class);
    BounceAddress addresses = new BounceAddress(settings, tokens);
    String own = String.valueOf(addresses.of(workspace, invitation));
    assertThat(own).matches("bounces\\+[0-9a-f]{36,}@heed\\.test");
    assertThat(own.indexOf('@')).isLessThanOrEqualTo(64);
    assertThat(addresses.read(own.toUpperCase(Locale.ROOT)))
        .hasValue(new BounceAddress.Returned(workspace, invitation));
    String forged = own.replaceFirst(".@", own.contains("0@") ? "1@" : "0@");
    assertThat(addresses.read(forged)).isEmpty();
    String report =
        "To: "
            + own
            + "\r\n"
            + dsn().replace(address, "moved@elsewhere.test").replace(messageId(), "<x@y>");
    GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    server.start();
    try {
      deliver(server.setUser("bounces@heed.test", "bounces", "secret"), report);
      mailbox.fetch(URI.create("imap://bounces:secret@localhost:" + server.getImap().getPort()));
      assertThat(count("contact", "bounced_at is not null")).isOne();
    } finally {
      server.stop();
    }
  }

  @Test
  void callsWithoutProofAreRefused() throws Exception {
    for (String service : new String[] {"ses", "mailgun", "postmark", "sendgrid"}) {
      assertThat(call(service, "{\"Email\":\"" + address + "\"}")).isEqualTo(403);
      assertThat(call(service, "not json")).isEqualTo(403);
    }
    assertThat(call("elsewhere", "{}")).isEqualTo(404);
    assertThat(count("contact", "bounced_at is null and opted_out_at is null")).isOne();
  }

  private int call(String service, String body) throws Exception {
    URI url = URI.create("http://localhost:" + port + "/hooks/mail/" + service);
    HttpRequest request =
        HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofString(body)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private static void deliver(GreenMailUser user, String mail) throws Exception {
    byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
    user.deliver(
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
  }

  private String dsn() {
    return """
    From: MAILER-DAEMON@example.com
    Subject: Undelivered Mail Returned to Sender
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary="b"

    --b
    Content-Type: text/plain

    This is the mail system. I'm sorry.
    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.example.com

    Final-Recipient: rfc822; %s
    Action: failed
    Status: 5.1.1
    Diagnostic-Code: smtp; 550 5.1.1 no such user
    --b
    Content-Type: text/rfc822-headers

    Message-ID: %s
    To: %s
    --b--
    """
        .formatted(address, messageId(), address)
        .replace("\n", "\r\n");
  }

  private String messageId() {
    return "<heed-%d-%d@heed.test>".formatted(workspace, invitation);
  }

  private String text(String sql) {
    return within(() -> jdbc.sql(sql).param(workspace).query(String.class).single());
  }

  private long count(String table, String condition) {
    String sql = "select count(*) from " + table + " where workspace_id = ? and " + condition;
    return within(() -> jdbc.sql(sql).param(workspace).query(Long.class).single());
  }

  private <T> T within(Supplier<T> work) {
    return WorkspaceScope.call(workspace, work);
  }
}
