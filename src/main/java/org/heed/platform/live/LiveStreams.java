package org.heed.platform.live;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** The pages that are open on this node, by workspace. */
@Component
class LiveStreams {

  private static final int MOST = 5_000;

  private final Map<Long, Set<LiveStream>> byWorkspace = new ConcurrentHashMap<>();
  private final AtomicInteger open = new AtomicInteger();

  /** A new stream; empty when this node has as many as it can carry. */
  Optional<LiveStream> open(long workspaceId, Set<String> topics) {
    if (open.incrementAndGet() > MOST) {
      open.decrementAndGet();
      return Optional.empty();
    }
    LiveStream stream = new LiveStream(topics);
    byWorkspace.computeIfAbsent(workspaceId, id -> ConcurrentHashMap.newKeySet()).add(stream);
    return Optional.of(stream);
  }

  void close(long workspaceId, LiveStream stream) {
    byWorkspace.getOrDefault(workspaceId, Set.of()).remove(stream);
    open.decrementAndGet();
  }

  void tell(long workspaceId, String topic) {
    byWorkspace.getOrDefault(workspaceId, Set.of()).forEach(stream -> stream.tell(topic));
  }

  /** News may have been missed: every page looks again. */
  void tellAll() {
    byWorkspace.values().forEach(streams -> streams.forEach(LiveStream::tellAll));
  }

  void endAll() {
    byWorkspace.values().forEach(streams -> streams.forEach(LiveStream::end));
  }
}
