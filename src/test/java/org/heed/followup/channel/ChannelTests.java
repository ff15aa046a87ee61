package org.heed.followup.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.heed.HeedTest;
import org.heed.followup.FollowupScene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Against a chat server of our own that can be away, refuse or hang up. */
@HeedTest
class ChannelTests {

  @Autowired private ApplicationContext context;
  @Autowired private NoticeChannels channels;
  @Autowired private NoticeSender sender;
  @Autowired private NoticeQueue queue;
  @Autowired private JdbcClient jdbc;

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<String> signatures = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile boolean hangsUp;
  private HttpServer chat;
  private FollowupScene scene;

  @BeforeEach
  void connect() throws IOException {
    chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    chat.createContext("/", this::answer);
    chat.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    chat.start();
    scene = new FollowupScene(context);
  }

  @AfterEach
  void stop() {
    chat.stop(0);
  }

  private void answer(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (hangsUp) {
      heard.add(body);
      call.close();
      return;
    }
    if (status == 200) {
      heard.add(body);
      signatures.add(String.valueOf(call.getRequestHeaders().getFirst("webhook-signature")));
    }
    call.sendResponseHeaders(status, -1);
    call.close();
  }

  private @Nullable String connect(ChannelKind kind) {
    return scene.as(
        scene.boss,
        () ->
            channels.add(
                "#alerts",
                kind,
                "http://127.0.0.1:" + chat.getAddress().getPort() + "/hook",
                EnumSet.of(ChannelTopic.CASE_OPENED)));
  }

  private void unhappyAnswers(int many) {
    for (int number = 0; number < many; number++) {
      scene.answer(scene.ask(), number % 7);
    }
  }

  private List<String> states() {
    return scene.in(
        () -> new ArrayList<>(queue.newest().stream().map(NoticeQueue.Told::state).toList()));
  }

  private NoticeChannel channel() {
    return scene.in(() -> channels.all().getFirst());
  }

  private void tryNow() {
    scene.in(
        () ->
            jdbc.sql("update notice_channel set waits_until = null where workspace_id = ?")
                .param(scene.workspace)
                .update());
    sender.sendDue();
  }

  @Test
  void slackHearsOfAnUnhappyCustomerWithALinkToTheCase() {
    connect(ChannelKind.SLACK);
    unhappyAnswers(1);
    await().atMost(Duration.ofSeconds(20)).until(() -> heard.size() == 1);

    assertThat(heard.getFirst()).contains("Ada Customer", "gave a 0", "/cases/");
  }

  @Test
  void aChannelThatWasAwayHearsEverythingInOrderAndOnce() {
    connect(ChannelKind.SLACK);
    status = 503;
    unhappyAnswers(5);
    tryNow();
    assertThat(heard).isEmpty();
    assertThat(channel().obstacle()).contains("503");
    assertThat(channel().waiting()).isEqualTo(5);

    status = 200;
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              tryNow();
              return heard.size() >= 5;
            });
    tryNow();

    assertThat(heard).hasSize(5);
    assertThat(heard.getFirst()).contains("gave a 0");
    assertThat(heard.getLast()).contains("gave a 4");
    assertThat(channel().obstacle()).isNull();
  }

  @Test
  void aRemovedWebhookStopsTheChannelAndWaitsForAPerson() {
    connect(ChannelKind.TEAMS);
    status = 410;
    unhappyAnswers(2);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              sender.sendDue();
              return !channel().active();
            });
    assertThat(channel().obstacle()).contains("410");

    status = 200;
    scene.as(
        scene.boss,
        () -> {
          channels.setActive(channel().id(), true);
          return true;
        });
    await().atMost(Duration.ofSeconds(20)).until(() -> heard.size() == 2);
  }

  @Test
  void aMessageThatIsRefusedDoesNotHoldUpTheNext() {
    connect(ChannelKind.SLACK);
    status = 400;
    unhappyAnswers(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              sender.sendDue();
              return states().contains("parked");
            });
    status = 200;
    unhappyAnswers(1);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(states()).containsExactlyInAnyOrder("sent", "parked"));
    assertThat(heard).hasSize(1);
  }

  @Test
  void whatAChatMayHaveShownIsNotSaidTwice() {
    connect(ChannelKind.SLACK);
    hangsUp = true;
    unhappyAnswers(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              tryNow();
              return states().equals(List.of("unknown"));
            });
    hangsUp = false;
    tryNow();

    assertThat(states()).containsExactly("unknown");
  }

  @Test
  void anAddressLockedByAnotherKeyStopsItsOwnChannelAndSaysSo() {
    connect(ChannelKind.SLACK);
    connect(ChannelKind.TEAMS);
    scene.in(
        () ->
            jdbc.sql(
                    "update notice_channel set address = ? where workspace_id = ? and kind ="
                        + " 'slack'")
                .params(new byte[64], scene.workspace)
                .update());
    unhappyAnswers(1);

    await().atMost(Duration.ofSeconds(20)).until(() -> heard.size() == 1);
    await().atMost(Duration.ofSeconds(20)).until(() -> !channel().active());
    assertThat(channel().obstacle()).contains("connect it again");
  }

  @Test
  void aWebhookIsSignedAndRepeatedWhenInDoubt() {
    String key = connect(ChannelKind.WEBHOOK);
    hangsUp = true;
    unhappyAnswers(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              tryNow();
              return !heard.isEmpty();
            });
    hangsUp = false;
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              tryNow();
              return states().equals(List.of("sent"));
            });

    assertThat(key).startsWith("whsec_");
    assertThat(signatures).hasSize(1).allMatch(signature -> signature.startsWith("v1,"));
  }
}
