package org.heed.response.web;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.heed.platform.database.WorkspaceScope;
import org.heed.program.InvitationToken;
import org.heed.program.Touchpoint;
import org.heed.program.Touchpoints;
import org.heed.workspace.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Sends answers for an invitation that does not exist through the whole path before the server
 * reports ready, so that the first real ones meet compiled code. Nothing is stored.
 */
@Component
class WarmUp implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

  /** What answers are sent to here; real invitations count from 1. */
  static final long NO_INVITATION = 0;

  private static final int CLIENTS = 16;

  /** As many as the server takes by one connection. */
  private static final int ANSWERS_EACH = 100;

  private static final long LONGEST_MS = 2200;

  /** A start that was slow until here has a shorter warm-up, but not none. */
  private static final long SHORTEST_MS = 1000;

  /** When the server wants to be ready, counted from the start of its process. */
  private static final long READY_MS = 5000;

  /** How long ago the page was shown, so that a person could have read it. */
  private static final Duration READ = Duration.ofSeconds(10);

  private static final int PATIENCE_MS = 2000;
  private static final int MOST_BYTES = 8192;

  private final ServletWebServerApplicationContext application;
  private final Workspaces workspaces;
  private final Touchpoints touchpoints;
  private final InvitationToken tokens;
  private final PageProof proofs;
  private final Clock clock;

  WarmUp(
      ServletWebServerApplicationContext application,
      Workspaces workspaces,
      Touchpoints touchpoints,
      InvitationToken tokens,
      PageProof proofs,
      Clock clock) {
    this.application = application;
    this.workspaces = workspaces;
    this.touchpoints = touchpoints;
    this.tokens = tokens;
    this.proofs = proofs;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    workspaces.ids().stream()
        .map(this::answer)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(this::answerForAWhile);
  }

  /** An answer to a survey of this workspace; empty while it has published none. */
  private Optional<byte[]> answer(long workspaceId) {
    SurveyLink link = new SurveyLink(workspaceId, NO_INVITATION, false);
    return WorkspaceScope.call(workspaceId, touchpoints::all).stream()
        .map(Touchpoint::surveyVersionId)
        .filter(Objects::nonNull)
        .findFirst()
        .map(
            version ->
                request(
                    tokens.sign(workspaceId, NO_INVITATION),
                    "score=9&proof=" + proofs.of(link, version, clock.instant().minus(READ))));
  }

  private void answerForAWhile(byte[] answer) {
    int port = Objects.requireNonNull(application.getWebServer()).getPort();
    long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(longestMs(uptime));
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < CLIENTS; client++) {
        clients.execute(() -> send(port, answer, end));
      }
    }
  }

  /** How long to go on at most, in a process that has run for so long. */
  static long longestMs(long uptimeMs) {
    return Math.clamp(READY_MS - uptimeMs, SHORTEST_MS, LONGEST_MS);
  }

  private static byte[] request(String token, String form) {
    return """
    POST /s/%s HTTP/1.1
    Host: localhost
    Content-Type: application/x-www-form-urlencoded
    Content-Length: %d

    %s\
    """
        .formatted(token, form.length(), form)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Sends the answer again and again by one connection. The way back that comes each time has no
   * body and arrives in one piece. A failure here costs speed in the first seconds and nothing
   * else.
   */
  private static void send(int port, byte[] answer, long end) {
    byte[] wayBack = new byte[MOST_BYTES];
    try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
      connection.setTcpNoDelay(true);
      connection.setSoTimeout(PATIENCE_MS);
      for (int sent = 0; sent < ANSWERS_EACH && System.nanoTime() < end; sent++) {
        connection.getOutputStream().write(answer);
        if (connection.getInputStream().read(wayBack) <= 0) {
          throw new IOException("the connection was closed after " + sent + " answers");
        }
      }
    } catch (IOException failure) {
      log.info("The warm-up ended early: {}", failure.getMessage());
    }
  }
}
