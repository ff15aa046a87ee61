package org.heed.response.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.heed.program.InvitationToken;
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
  private static final long NO_INVITATION = 0;
  private static final int CLIENTS = 8;
  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(600);
  private static final int PATIENCE_MS = 2000;

  private final ServletWebServerApplicationContext application;
  private final Workspaces workspaces;
  private final InvitationToken tokens;
  private final PageProof proofs;

  WarmUp(
      ServletWebServerApplicationContext application,
      Workspaces workspaces,
      InvitationToken tokens,
      PageProof proofs) {
    this.application = application;
    this.workspaces = workspaces;
    this.tokens = tokens;
    this.proofs = proofs;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<Long> known = workspaces.ids();
    if (known.isEmpty()) {
      return;
    }
    SurveyLink link = new SurveyLink(known.getFirst(), NO_INVITATION, false);
    int port = Objects.requireNonNull(application.getWebServer()).getPort();
    String token = tokens.sign(link.workspaceId(), NO_INVITATION);
    URI page = URI.create("http://localhost:" + port + "/s/" + token);
    String form = "score=9&proof=" + proofs.of(link, 0);
    long end = System.nanoTime() + LONGEST_NANOS;
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < CLIENTS; client++) {
        clients.execute(() -> answerUntil(end, page, form));
      }
    }
  }

  /** A failure here costs speed in the first seconds and nothing else. */
  private static void answerUntil(long end, URI page, String form) {
    try {
      while (System.nanoTime() < end) {
        send(page, form);
      }
    } catch (IOException failure) {
      log.info("The warm-up ended early: {}", failure.getMessage());
    }
  }

  private static void send(URI page, String form) throws IOException {
    HttpURLConnection request = (HttpURLConnection) page.toURL().openConnection();
    request.setConnectTimeout(PATIENCE_MS);
    request.setReadTimeout(PATIENCE_MS);
    request.setInstanceFollowRedirects(false);
    request.setDoOutput(true);
    try (OutputStream body = request.getOutputStream()) {
      body.write(form.getBytes(StandardCharsets.US_ASCII));
    }
    var answer =
        request.getResponseCode() < 400 ? request.getInputStream() : request.getErrorStream();
    if (answer != null) {
      answer.readAllBytes();
      answer.close();
    }
  }
}
