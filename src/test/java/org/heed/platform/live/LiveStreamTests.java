package org.heed.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveStreamTests {

  private final LiveStream stream = new LiveStream(Set.of("cases", "answers"));

  @Test
  void newsInABurstAreToldOnceAndTogether() throws InterruptedException {
    stream.tell("cases");
    stream.tell("answers");
    stream.tell("cases");
    assertThat(stream.await(Duration.ZERO)).containsExactly("cases", "answers");
    assertThat(stream.await(Duration.ZERO)).isEmpty();
  }

  @Test
  void newsOfOtherTopicsAreNotHeard() throws InterruptedException {
    stream.tell("plans");
    assertThat(stream.await(Duration.ZERO)).isEmpty();
  }

  @Test
  void afterALostConnectionEverythingIsLookedAtAgain() throws InterruptedException {
    stream.tellAll();
    assertThat(stream.await(Duration.ZERO)).containsExactlyInAnyOrder("cases", "answers");
  }

  @Test
  void aStoppingServerEndsTheStream() throws InterruptedException {
    stream.end();
    assertThat(LiveStream.isEnd(stream.await(Duration.ZERO))).isTrue();
  }

  @Test
  void topicsArePlainWords() {
    assertThat(LiveStream.isTopic("cases-open")).isTrue();
    assertThat(LiveStream.isTopic("Cases")).isFalse();
    assertThat(LiveStream.isTopic("a b")).isFalse();
    assertThat(LiveStream.isTopic("")).isFalse();
  }
}
