package org.heed.followup.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.heed.HeedTest;
import org.heed.followup.FollowupScene;
import org.heed.followup.escalation.Escalations;
import org.heed.followup.rule.Addressee;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleDefinition;
import org.heed.followup.rule.RuleField;
import org.heed.followup.rule.RuleWords;
import org.heed.followup.rule.book.NameReader;
import org.heed.followup.rule.book.Rules;
import org.heed.platform.web.InvalidInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules and escalation speak in channels, against a chat server of our own. */
@HeedTest
class RuleAndEscalationChannelTests {

  @Autowired private ApplicationContext context;
  @Autowired private NoticeChannels channels;
  @Autowired private NoticeSender sender;
  @Autowired private Rules rules;
  @Autowired private NameReader names;
  @Autowired private Escalations escalations;
  @Autowired private JdbcClient jdbc;

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private HttpServer chat;
  private FollowupScene scene;

  @BeforeEach
  void listen() throws IOException {
    chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    chat.createContext("/", this::hear);
    chat.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    chat.start();
    scene = new FollowupScene(context);
  }

  @AfterEach
  void stop() {
    chat.stop(0);
  }

  private void hear(HttpExchange call) throws IOException {
    heard.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    call.sendResponseHeaders(200, -1);
    call.close();
  }

  @Test
  void aRuleTellsItsChannelOnceHoweverOftenTheAnswerChanges() {
    long channel = connect(ChannelKind.SLACK, ChannelTopic.CASE_CLOSED);
    rule(channel);
    long invitation = scene.ask();
    scene.answer(invitation, 8);
    scene.comment(invitation, 8, "Good, yet <https://evil.test|dear>");
    hears(1);
    scene.answer(invitation, 9);
    sender.sendDue();

    assertThat(heard).hasSize(1);
    assertThat(heard.getFirst())
        .contains("Ada Customer", "gave a 8", "Watch", "See the answer", "/responses/");
  }

  @Test
  void aWebhookTellsByItsTypeThatARuleHolds() {
    rule(connect(ChannelKind.WEBHOOK, ChannelTopic.CASE_CLOSED));
    scene.answer(scene.ask(), 8);
    hears(1);

    assertThat(heard.getFirst()).contains("\"rule.matched\"", "\"rule\":\"Watch\"", "because");
  }

  @Test
  void aRuleWhoseChannelWasRemovedHarmsNothing() {
    long channel = connect(ChannelKind.TEAMS, ChannelTopic.CASE_OPENED);
    rule(channel);
    remove(channel);
    long invitation = scene.ask();
    scene.answer(invitation, 8);

    assertThat(scene.response(invitation).score()).isEqualTo(8);
    RuleDefinition watch = scene.in(() -> rules.all().getLast().definition());
    assertThat(scene.in(() -> RuleWords.sentence(watch, names.read())))
        .contains("a channel that was deleted");
  }

  @Test
  void aRuleCannotNameAChannelThatIsNotThereOrOpenACaseForOne() {
    assertThatThrownBy(() -> rule(4711)).isInstanceOf(InvalidInput.class);
    long channel = connect(ChannelKind.SLACK, ChannelTopic.CASE_OPENED);
    assertThatThrownBy(
            () ->
                add(
                    new RuleAction.OpenCase(
                        new Addressee(Addressee.Kind.CHANNEL, "" + channel), 4)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aChannelHearsOfABreachOnceAndNotOfTheReminderBefore() {
    connect(ChannelKind.SLACK, ChannelTopic.CASE_OVERDUE);
    scene.answer(scene.ask(), 2);
    due("2 hours");
    escalate();
    due("-10 minutes");
    escalate();
    escalate();
    hears(1);
    sender.sendDue();

    assertThat(heard).hasSize(1);
    assertThat(heard.getFirst()).contains("Nobody has called Ada Customer", "/cases/");
  }

  @Test
  void manyBreachesAtATimeAreOneMessage() {
    connect(ChannelKind.TEAMS, ChannelTopic.CASE_OVERDUE);
    for (int number = 0; number < 7; number++) {
      scene.answer(scene.ask(), 2);
    }
    due("-10 minutes");
    escalate();
    hears(1);
    sender.sendDue();

    assertThat(heard).hasSize(1);
    assertThat(heard.getFirst()).contains("7 customers wait longer than promised", "/today");
  }

  private long connect(ChannelKind kind, ChannelTopic topic) {
    String address = "http://127.0.0.1:" + chat.getAddress().getPort() + "/hook";
    scene.as(scene.boss, () -> channels.add("#alerts", kind, address, EnumSet.of(topic)) == null);
    return scene.in(() -> channels.all().getLast().id());
  }

  private void remove(long channel) {
    scene.as(
        scene.boss,
        () -> {
          channels.remove(channel);
          return true;
        });
  }

  private void rule(long channel) {
    add(new RuleAction.Notify(new Addressee(Addressee.Kind.CHANNEL, "" + channel)));
  }

  private void add(RuleAction action) {
    RuleDefinition watch =
        new RuleDefinition(
            List.of(RuleCondition.of(RuleField.SCORE, Comparison.AT_LEAST, "7")), List.of(action));
    scene.as(
        scene.boss,
        () -> {
          rules.switchTo(rules.create("Watch", watch).id(), true);
          return true;
        });
  }

  private void due(String when) {
    scene.in(
        () ->
            jdbc.sql(
                    "update follow_up_case set due_at = now() + ?::interval where workspace_id = ?")
                .params(when, scene.workspace)
                .update());
  }

  private void escalate() {
    scene.in(escalations::escalate);
  }

  private void hears(int many) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              sender.sendDue();
              return heard.size() >= many;
            });
  }
}
