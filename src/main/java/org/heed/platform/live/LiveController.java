package org.heed.platform.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Server-sent events: an open page hears which of its topics have news. */
@Controller
class LiveController {

  private static final int MOST_TOPICS = 8;
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int HEARTBEATS_AND_NEWS = 200;

  private final LiveStreams streams;

  LiveController(LiveStreams streams) {
    this.streams = streams;
  }

  /**
   * Stays open; one event per topic with news, a comment when there is none for a while. It ends
   * after a while, so that a person who lost access loses this too; browsers connect again.
   */
  @GetMapping("/live")
  @RequiresPermission(Permission.SIGNED_IN)
  void listen(@RequestParam List<String> topic, HttpServletResponse response)
      throws IOException, InterruptedException {
    Set<String> topics =
        topic.stream().filter(LiveStream::isTopic).limit(MOST_TOPICS).collect(Collectors.toSet());
    long workspaceId = WorkspaceScope.current();
    Optional<LiveStream> stream = streams.open(workspaceId, topics);
    if (stream.isEmpty()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "60");
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    // Proxies such as nginx would keep events until a buffer is full.
    response.setHeader("X-Accel-Buffering", "no");
    try {
      write(stream.get(), response.getOutputStream());
    } catch (IOException gone) {
      // The page was closed, which is how streams usually end.
    } finally {
      streams.close(workspaceId, stream.get());
    }
  }

  private static void write(LiveStream stream, OutputStream out)
      throws IOException, InterruptedException {
    send(out, "retry: 3000\n\n");
    for (int round = 0; round < HEARTBEATS_AND_NEWS; round++) {
      Set<String> heard = stream.await(HEARTBEAT);
      if (LiveStream.isEnd(heard)) {
        return;
      }
      send(
          out,
          heard.isEmpty()
              ? ":\n\n"
              : heard.stream().map("data: %s\n\n"::formatted).collect(Collectors.joining()));
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
