package org.heed.bench;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.heed.platform.mail.Mail;
import org.heed.platform.mail.MailSession;
import org.heed.platform.mail.smtp.SmtpTransport;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Survey mails a second, {@code send.mails} of them (default 100,000), to an SMTP server on
 * loopback: claimed, written, handed over and recorded by a running server; only written and handed
 * over; and one constant text handed over by the same SMTP client. The first half of each warms up
 * and does not count, because a server compiles its code for half a minute.
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
    Sent surveys = surveys(context);
    Mail text = constantText();
    double constant = handedOver(number -> text);
    double rendered;
    try (SurveyMailWriter writer = new SurveyMailWriter(context, surveys.to())) {
      rendered = handedOver(writer::mail);
    }
    context.figure("rendered_per_second", rendered, "mails/s, neither claimed nor recorded");
    context.figure("constant_per_second", constant, "mails/s");
    context.figure("rendered_ratio", rendered / constant, "of constant (goal >= 0.7)");
    context.figure("surveys_ratio", surveys.perSecond() / constant, "of constant");
  }

  private record Sent(BenchCustomers to, double perSecond) {}

  private static Sent surveys(BenchContext context) throws Exception {
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
      context.figure("mails", MAILS, "mails");
      context.figure("cpu_server", (after[0] - before[0]) / MAILS * 1e6, "µs a mail");
      context.figure("cpu_database", (after[1] - before[1]) / MAILS * 1e6, "µs a mail");
      context.figure("cpu_sink", (after[2] - before[2]) / MAILS * 1e6, "µs a mail");
      context.figure("surveys_per_second", rate, "mails/s (goal >= 1,000)");
      return new Sent(customers, rate);
    }
  }

  private static Mail constantText() {
    String text = "How likely are you to recommend Bench? https://bench.test/s/token\n".repeat(170);
    return new Mail(
        "Bench <bench@bench.test>",
        "person@bench.test",
        null,
        "Hello",
        text.substring(0, 1200),
        text,
        "<1@bench.test>",
        Map.of());
  }

  /** What the client and the sink can do when nothing is claimed or recorded. */
  private static double handedOver(LongFunction<Mail> mails) throws Exception {
    AtomicLong left = new AtomicLong(MAILS);
    try (SmtpSink sink = new SmtpSink(subject -> {});
        SmtpTransport transport = new SmtpTransport(sink.url(), "bench", Clock.systemUTC())) {
      List<Exception> failures = new CopyOnWriteArrayList<>();
      IntStream.range(0, CONNECTIONS)
          .forEach(
              number -> Thread.ofPlatform().start(() -> sendAll(transport, mails, left, failures)));
      double rate = rate(sink);
      if (!failures.isEmpty()) {
        throw failures.getFirst();
      }
      return rate;
    }
  }

  private static void sendAll(
      SmtpTransport transport,
      LongFunction<Mail> mails,
      AtomicLong left,
      List<Exception> failures) {
    try (MailSession session = transport.open()) {
      for (long number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
        session.send(mails.apply(number));
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
