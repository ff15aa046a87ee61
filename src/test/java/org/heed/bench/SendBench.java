package org.heed.bench;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.heed.platform.mail.Mail;
import org.heed.platform.mail.MailSession;
import org.heed.platform.mail.smtp.SmtpTransport;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Survey mails a second that a running server claims, writes, hands to an SMTP server on loopback
 * and records, against the same SMTP client sending one constant text. {@code send.mails} (default
 * 100,000) mails; the first half warms up and does not count, because a server compiles its code
 * for half a minute.
 */
public class SendBench implements Bench {

  private static final int MAILS = Integer.getInteger("send.mails", 100_000);
  private static final int CONNECTIONS = 4;

  @Override
  public String name() {
    return "send";
  }

  @Override
  public void run(BenchContext context) throws Exception {
    double surveys = surveys(context);
    double constant = constant();
    context.figure("mails", MAILS, "mails");
    context.figure("surveys_per_second", surveys, "mails/s (goal >= 1,000)");
    context.figure("constant_per_second", constant, "mails/s");
    context.figure("ratio", surveys / constant, "of constant (goal >= 0.7)");
  }

  private static double surveys(BenchContext context) throws Exception {
    try (SmtpSink sink = new SmtpSink(subject -> {});
        BenchServer server =
            context.startServer(
                Map.of("HEED_SMTP_URL", sink.url(), "HEED_SMTP_CONNECTIONS", CONNECTIONS + ""))) {
      BenchCustomers customers = BenchCustomers.create(new JdbcTemplate(context.database()));
      BenchCustomers.untilPastIsTakenIn(customers.jdbc(), customers.workspaceId());
      customers.invite(MAILS, "planned", 0);
      double[] before = server.cpuSeconds();
      customers.run();
      double rate = rate(sink);
      double[] after = server.cpuSeconds();
      context.figure("cpu_server", (after[0] - before[0]) / MAILS * 1e6, "µs a mail");
      context.figure("cpu_database", (after[1] - before[1]) / MAILS * 1e6, "µs a mail");
      context.figure("cpu_sink", (after[2] - before[2]) / MAILS * 1e6, "µs a mail");
      return rate;
    }
  }

  /** What the client and the sink can do when nothing has to be written or recorded. */
  private static double constant() throws Exception {
    AtomicInteger left = new AtomicInteger(MAILS);
    try (SmtpSink sink = new SmtpSink(subject -> {});
        SmtpTransport transport = new SmtpTransport(sink.url(), "bench", Clock.systemUTC())) {
      List<Exception> failures = new CopyOnWriteArrayList<>();
      IntStream.range(0, CONNECTIONS)
          .forEach(number -> Thread.ofPlatform().start(() -> sendAll(transport, left, failures)));
      double rate = rate(sink);
      if (!failures.isEmpty()) {
        throw failures.getFirst();
      }
      return rate;
    }
  }

  private static void sendAll(
      SmtpTransport transport, AtomicInteger left, List<Exception> failures) {
    String text = "How likely are you to recommend Bench? https://bench.test/s/token\n".repeat(170);
    Mail mail =
        new Mail(
            "Bench <bench@bench.test>",
            "person@bench.test",
            null,
            "Hello",
            text.substring(0, 1200),
            text,
            "<1@bench.test>",
            Map.of());
    try (MailSession session = transport.open()) {
      while (left.getAndDecrement() > 0) {
        session.send(mail);
      }
    } catch (Exception failure) {
      failures.add(failure);
    }
  }

  private static double rate(SmtpSink sink) throws InterruptedException {
    long warm = MAILS / 2;
    await(sink, warm);
    long began = System.nanoTime();
    long first = sink.mails();
    await(sink, MAILS);
    return (MAILS - first) / ((System.nanoTime() - began) / 1e9);
  }

  private static void await(SmtpSink sink, long mails) throws InterruptedException {
    for (int wait = 0; sink.mails() < mails; wait++) {
      if (wait > 30_000) {
        throw new IllegalStateException("Only " + sink.mails() + " mails arrived");
      }
      Thread.sleep(5);
    }
  }
}
