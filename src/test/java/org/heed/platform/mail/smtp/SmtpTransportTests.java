package org.heed.platform.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.heed.platform.mail.Mail;
import org.heed.platform.mail.MailDeferred;
import org.heed.platform.mail.MailRejected;
import org.heed.platform.mail.MailSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpTransportTests {

  private static final int SILENCE_MS = 400;

  private FaultySmtpServer server;
  private SmtpTransport transport;

  @BeforeEach
  void start() throws IOException {
    server = new FaultySmtpServer();
    transport =
        new SmtpTransport(
            SmtpAddress.parse(server.url()),
            "heed.test",
            UnaryOperator.identity(),
            Clock.systemUTC(),
            SILENCE_MS);
  }

  @AfterEach
  void stop() throws IOException {
    transport.close();
    server.close();
  }

  @Test
  void manyMailsTravelOverOneConnection() throws Exception {
    try (MailSession session = transport.open()) {
      for (int number = 0; number < 5; number++) {
        assertThat(session.send(mail("ann@heed.test"))).isEqualTo("250 2.0.0 queued");
      }
    }
    assertThat(server.connections()).isEqualTo(1);
    assertThat(server.received()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 no such user, true",
    "RCPT, 550 no such user, true",
    "RCPT, 550 5.2.1 mailbox disabled, true",
    "RCPT, 550 5.7.1 blocked by policy, false",
    "RCPT, 554 5.7.1 relay denied, false",
    "END, 554 5.6.0 looks like spam, false",
    "END, 552 5.3.4 too big, false"
  })
  void aFinalRefusalSaysWhetherTheAddressIsBad(String step, String reply, boolean addressIsBad)
      throws Exception {
    server.on(step, reply);
    try (MailSession session = transport.open()) {
      MailRejected refusal =
          catchThrowableOfType(MailRejected.class, () -> session.send(mail("ann@heed.test")));
      assertThat(refusal).hasMessage(reply);
      assertThat(refusal.recipientUnknown()).isEqualTo(addressIsBad);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 451 4.3.0 busy",
    "RCPT, 450 4.2.1 greylisted",
    "RCPT, 452 4.5.3 too many",
    "END, 451 4.7.1 try later",
    "MAIL, 550 5.7.1 sender not allowed",
    "MAIL, 530 5.7.0 authentication required"
  })
  void whatCanBePutRightLaterIsDeferred(String step, String reply) throws Exception {
    server.on(step, reply);
    try (MailSession session = transport.open()) {
      MailDeferred deferral =
          catchThrowableOfType(MailDeferred.class, () -> session.send(mail("ann@heed.test")));
      assertThat(deferral).hasMessage(reply);
      assertThat(deferral.outcomeUnknown()).isFalse();
      server.recover();
      assertThat(session.send(mail("ann@heed.test"))).startsWith("250");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {FaultySmtpServer.HANG_UP, FaultySmtpServer.STALL})
  void silenceAfterTheWholeMailLeavesTheOutcomeUnknown(String fault) throws Exception {
    server.on("END", fault);
    try (MailSession session = transport.open()) {
      MailDeferred deferral =
          catchThrowableOfType(MailDeferred.class, () -> session.send(mail("ann@heed.test")));
      assertThat(deferral.outcomeUnknown()).isTrue();
      assertThat(deferral)
          .hasMessageMatching("the server hung up without an answer|Read timed out");
      assertThat(server.received()).hasSize(1);
      server.recover();
      assertThat(session.send(mail("bob@heed.test"))).startsWith("250");
    }
  }

  @ParameterizedTest
  @CsvSource({"MAIL, stall", "RCPT, stall", "DATA, stall", "MAIL, hang up", "RCPT, hang up"})
  void aConnectionLostBeforeTheMailNeverMakesItsOutcomeUnknown(String step, String fault)
      throws Exception {
    server.on(step, fault);
    try (MailSession session = transport.open()) {
      MailDeferred deferral =
          catchThrowableOfType(MailDeferred.class, () -> session.send(mail("ann@heed.test")));
      assertThat(deferral.outcomeUnknown()).isFalse();
      assertThat(server.received()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {FaultySmtpServer.HANG_UP, "421 4.7.0 too many mails, call again"})
  void aServerThatHungUpBetweenTwoMailsIsCalledAgainAtOnce(String fault) throws Exception {
    try (MailSession session = transport.open()) {
      session.send(mail("ann@heed.test"));
      server.onceOn("MAIL", fault);
      assertThat(session.send(mail("bob@heed.test"))).startsWith("250");
    }
    assertThat(server.connections()).isEqualTo(2);
    assertThat(server.received()).hasSize(2);
  }

  @Test
  void aServerThatIsNotThereDefersWithItsAddressButWithoutThePassword() throws Exception {
    // Bound and not listening: nobody else can take the port meanwhile.
    try (Socket taken = new Socket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String server = "127.0.0.1:" + taken.getLocalPort();
      SmtpAddress nobody = SmtpAddress.parse("smtp://me:s3cret@" + server);
      try (SmtpTransport absent =
          new SmtpTransport(
              nobody, "heed.test", UnaryOperator.identity(), Clock.systemUTC(), SILENCE_MS)) {
        assertThatThrownBy(absent::open)
            .isInstanceOf(MailDeferred.class)
            .hasMessageContaining("smtp://" + server)
            .hasMessageNotContaining("s3cret");
      }
    }
  }

  @Test
  void aPasswordIsNotSentInClearText() throws Exception {
    SmtpAddress strict =
        SmtpAddress.parse("smtp://me:s3cret@localhost:" + server.port() + "?starttls=required");
    try (SmtpTransport secured =
        new SmtpTransport(
            strict, "heed.test", UnaryOperator.identity(), Clock.systemUTC(), SILENCE_MS)) {
      assertThatThrownBy(secured::open)
          .isInstanceOf(MailDeferred.class)
          .hasMessageContaining("STARTTLS");
    }
  }

  private static Mail mail(String to) {
    return new Mail(
        "Heed <heed@heed.test>",
        to,
        null,
        "Hello",
        "Text",
        "<p>Text</p>",
        "<1@heed.test>",
        Map.of());
  }
}
