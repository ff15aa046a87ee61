package org.heed.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.heed.platform.mail.MailServerWatch.Away;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendingThreadsTests {

  private static final Mail MAIL =
      new Mail("a@b.test", "c@d.test", null, "s", "text", null, "<1@b.test>", Map.of());
  private static final Instant NOW = Instant.parse("2026-11-05T09:30:00Z");

  private final MailServerWatch watch = new MailServerWatch(Clock.fixed(NOW, ZoneOffset.UTC));
  private final AtomicInteger tries = new AtomicInteger();
  private volatile String refusal = "";
  private final SendingThreads threads =
      new SendingThreads(
          "test-mail",
          1,
          Duration.ofMillis(1),
          new Server(),
          watch,
          () ->
              connection -> {
                connection.open();
                connection.close();
                tries.incrementAndGet();
              });

  @AfterEach
  void stop() {
    threads.stop();
  }

  @Test
  void aMailServerThatIsAwayIsKnownWithItsLatestReasonUntilItIsBack() {
    refusal = "421 too busy";
    threads.start();
    await().until(() -> watch.away().equals(Optional.of(new Away(NOW, "421 too busy"))));
    refusal = "connection refused";
    await().until(() -> watch.away().equals(Optional.of(new Away(NOW, "connection refused"))));
    refusal = "";
    await().until(() -> tries.get() > 0);
    assertThat(watch.away()).isEmpty();
  }

  @Test
  void aConnectionThatFailsInTheMiddleCountsAsWell() throws Exception {
    MailSession session = WatchedSession.open(new Server(), watch);
    assertThat(session.send(MAIL)).isEqualTo("250 taken");
    refusal = "421 closing";
    assertThatThrownBy(() -> session.send(MAIL)).isInstanceOf(MailDeferred.class);
    assertThat(watch.away()).contains(new Away(NOW, "421 closing"));
    refusal = "";
    session.send(MAIL);
    assertThat(watch.away()).isEmpty();
  }

  @Test
  void aLostConnectionIsNotOfferedAgain() throws Exception {
    try (KeptSession kept = new KeptSession(new Server(), watch)) {
      MailSession first = kept.open();
      assertThat(kept.open()).isSameAs(first);
      refusal = "421 closing";
      assertThatThrownBy(() -> first.send(MAIL)).isInstanceOf(MailDeferred.class);
      assertThatThrownBy(kept::open).isInstanceOf(MailDeferred.class);
      refusal = "";
      assertThat(kept.open().send(MAIL)).isEqualTo("250 taken");
    }
  }

  private final class Server implements MailTransport {

    @Override
    public MailSession open() throws MailDeferred {
      if (!refusal.isEmpty()) {
        throw MailDeferred.serverAway(refusal);
      }
      return new Connection();
    }

    @Override
    public String describe() {
      return "smtp://mail.test";
    }
  }

  private final class Connection implements MailSession {

    @Override
    public String send(Mail mail) throws MailDeferred {
      if (!refusal.isEmpty()) {
        throw MailDeferred.serverAway(refusal);
      }
      return "250 taken";
    }

    @Override
    public void close() {}
  }
}
