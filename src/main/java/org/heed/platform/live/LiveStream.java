package org.heed.platform.live;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What one open page has not been told yet. */
final class LiveStream {

  private static final Pattern TOPIC = Pattern.compile("[a-z-]{1,40}");
  private static final String END = "";

  private final Set<String> topics;
  private final LinkedBlockingQueue<String> news = new LinkedBlockingQueue<>();

  LiveStream(Set<String> topics) {
    this.topics = Set.copyOf(topics);
  }

  static boolean isTopic(String topic) {
    return TOPIC.matcher(topic).matches();
  }

  /** Notes the news unless the page does not want it or is about to hear it anyway. */
  void tell(String topic) {
    if (topics.contains(topic) && !news.contains(topic)) {
      news.add(topic);
    }
  }

  void tellAll() {
    topics.forEach(this::tell);
  }

  void end() {
    news.add(END);
  }

  /** Waits for news, at most so long; empty when there is none, and what came together together. */
  Set<String> await(Duration longest) throws InterruptedException {
    Set<String> heard = new LinkedHashSet<>();
    String first = news.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    if (first != null) {
      heard.add(first);
      news.drainTo(heard);
    }
    return heard;
  }

  /** Whether these news say that the server stops. */
  static boolean isEnd(Set<String> heard) {
    return heard.contains(END);
  }
}
