package org.heed.followup.tracker;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.heed.HeedTest;
import org.heed.followup.Cases;
import org.heed.followup.FollowupScene;
import org.heed.followup.rule.Comparison;
import org.heed.followup.rule.RuleAction;
import org.heed.followup.rule.RuleCondition;
import org.heed.followup.rule.RuleDefinition;
import org.heed.followup.rule.RuleField;
import org.heed.followup.rule.RuleWords;
import org.heed.followup.rule.book.NameReader;
import org.heed.followup.rule.book.Rules;
import org.heed.followup.rule.trial.TrialResult;
import org.heed.followup.rule.trial.Trials;
import org.heed.followup.tracker.Connections.Draft;
import org.heed.platform.text.SecretBox;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.StuckWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules have tickets made, against a Zendesk of our own that can be away, refuse or hang up. */
@HeedTest
class TrackerTests {

  private static final String TICKETS = "/api/v2/tickets.json";

  @Autowired private ApplicationContext context;
  @Autowired private Connections connections;
  @Autowired private Trackers trackers;
  @Autowired private WorkItems items;
  @Autowired private SecretBox secrets;
  @Autowired private TrackerWorker worker;
  @Autowired private Rules rules;
  @Autowired private NameReader names;
  @Autowired private Trials trials;
  @Autowired private Cases cases;
  @Autowired private List<StuckWork> stuck;
  @Autowired private JdbcClient jdbc;

  private final WireMockServer desk =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private FollowupScene scene;

  @BeforeEach
  void connect() {
    desk.start();
    desk.stubFor(
        get(urlPathEqualTo("/api/v2/users/me.json"))
            .willReturn(aResponse().withBody("{\"user\":{\"id\":1,\"role\":\"agent\"}}")));
    makes(aResponse().withStatus(201).withBody("{\"ticket\":{\"id\":35}}"));
    finds("{\"tickets\":[]}");
    scene = new FollowupScene(context);
    add(desk.baseUrl());
  }

  @AfterEach
  void stop() {
    desk.stop();
  }

  private void add(String address) {
    scene.as(
        scene.boss,
        () -> {
          connections.add(
              new Draft("Support desk", TrackerKind.ZENDESK, address, "agent@acme.test", "t0k"));
          return true;
        });
  }

  private void makes(ResponseDefinitionBuilder answer) {
    desk.stubFor(post(urlPathEqualTo(TICKETS)).willReturn(answer));
  }

  private void finds(String answer) {
    desk.stubFor(get(urlPathEqualTo(TICKETS)).willReturn(aResponse().withBody(answer)));
  }

  private Tracker tracker() {
    return scene.in(() -> trackers.all().getFirst());
  }

  private RuleDefinition ticketRule() {
    return new RuleDefinition(
        List.of(RuleCondition.of(RuleField.SCORE, Comparison.AT_MOST, "6")),
        List.of(new RuleAction.Ticket(tracker().id())));
  }

  private void rule(String name) {
    scene.as(
        scene.boss,
        () -> {
          rules.switchTo(rules.create(name, ticketRule()).id(), true);
          return true;
        });
  }

  private void tryNow() {
    scene.in(
        () ->
            jdbc.sql(
                    """
                    with woken as (update tracker set waits_until = null where workspace_id = ?)
                    update tracked_work set not_before = null where workspace_id = ?
                    """)
                .params(scene.workspace, scene.workspace)
                .update());
    worker.makeDue();
  }

  private WorkItem item(long invitation) {
    return scene.in(() -> items.of(scene.response(invitation).id())).getFirst();
  }

  private WorkItem until(long invitation, String state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              tryNow();
              return item(invitation).state().equals(state);
            });
    return item(invitation);
  }

  private int made() {
    return desk.findAll(postRequestedFor(urlPathEqualTo(TICKETS))).size();
  }

  private List<StuckWork.Item> waiting(String key) {
    return scene.in(() -> work(key).items().get());
  }

  private StuckWork work(String key) {
    return stuck.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  private void again(String key, long id) {
    scene.as(
        scene.boss,
        () -> {
          work(key).tryAgain().accept(id);
          return true;
        });
  }

  @Test
  void anUnhappyAnswerGetsOneTicketHoweverManyRulesAskAndHoweverOftenItChanges() {
    rule("Tell support");
    rule("Tell support again");
    long invitation = scene.ask();
    scene.answer(invitation, 3);
    WorkItem made = until(invitation, "made");
    scene.answer(invitation, 2);
    tryNow();

    assertThat(made.number()).isEqualTo("#35");
    assertThat(made.url()).isEqualTo(desk.baseUrl() + "/agent/tickets/35");
    assertThat(made()).isOne();
    String body =
        desk.findAll(postRequestedFor(urlPathEqualTo(TICKETS))).getFirst().getBodyAsString();
    long caseId = Objects.requireNonNull(scene.caseOf(invitation, cases)).id();
    assertThat(body).contains("Ada Customer", "gave a 3", "Tell support", "/cases/" + caseId);
    assertThat(scene.audited()).contains("ticket.made");
  }

  @Test
  void aServerThatDiedAfterTheCallFindsItsTicketInsteadOfMakingAnother() {
    rule("Tell support");
    scene.in(() -> jdbc.sql("update tracker set active = false").update());
    long invitation = scene.ask();
    scene.answer(invitation, 3);
    // As a server leaves it that is killed between the call and its own commit.
    scene.in(
        () ->
            jdbc.sql(
                    """
                    update tracked_work
                       set state = 'asking', claimed_at = now() - interval '3 minutes'
                     where workspace_id = ?
                    """)
                .param(scene.workspace)
                .update());
    finds("{\"tickets\":[{\"id\":35}]}");
    scene.in(() -> jdbc.sql("update tracker set active = true").update());

    assertThat(until(invitation, "made").number()).isEqualTo("#35");
    assertThat(made()).isZero();
  }

  @Test
  void aTicketInDoubtIsLookedForBeforeItIsMadeAgain() {
    rule("Tell support");
    makes(aResponse().withFault(Fault.EMPTY_RESPONSE));
    long invitation = scene.ask();
    scene.answer(invitation, 3);
    await().atMost(Duration.ofSeconds(30)).until(() -> made() == 1);
    finds("{\"tickets\":[{\"id\":35}]}");

    assertThat(until(invitation, "made").number()).isEqualTo("#35");
    assertThat(made()).isOne();
  }

  @Test
  void aBusySystemIsLeftAloneAsLongAsItAsks() {
    rule("Tell support");
    makes(aResponse().withStatus(429).withHeader("Retry-After", "600"));
    long invitation = scene.ask();
    scene.answer(invitation, 3);
    await().atMost(Duration.ofSeconds(30)).until(() -> tracker().obstacle() != null);
    worker.makeDue();
    int calls = made();
    worker.makeDue();

    assertThat(made()).isEqualTo(calls).isOne();
    assertThat(item(invitation).error()).contains("429");
    makes(aResponse().withStatus(201).withBody("{\"ticket\":{\"id\":36}}"));
    assertThat(until(invitation, "made").number()).isEqualTo("#36");
    assertThat(tracker().obstacle()).isNull();
  }

  @Test
  void anErrorOfOurOwnIsShownAndKeepsTheTicketWaiting() {
    rule("Tell support");
    // A token with a line break, which no request can carry.
    byte[] secret = secrets.lock(Trackers.PURPOSE, "to\nken");
    scene.in(
        () ->
            jdbc.sql("update tracker set kind = 'hubspot', secret = ? where workspace_id = ?")
                .params(secret, scene.workspace)
                .update());
    long invitation = scene.ask();
    scene.answer(invitation, 3);

    await().atMost(Duration.ofSeconds(30)).until(() -> tracker().obstacle() != null);
    assertThat(tracker().obstacle()).contains("an error of its own");
    assertThat(item(invitation).state()).isEqualTo("waiting");
  }

  @Test
  void refusedCredentialsStopTheSystemAndNothingIsLost() {
    rule("Tell support");
    makes(aResponse().withStatus(401).withBody("{\"error\":\"Couldn't authenticate you\"}"));
    long invitation = scene.ask();
    scene.answer(invitation, 3);
    await().atMost(Duration.ofSeconds(30)).until(() -> !tracker().active());

    assertThat(waiting("trackers"))
        .singleElement()
        .satisfies(one -> assertThat(one.what()).isEqualTo("1 ticket waiting"))
        .satisfies(one -> assertThat(one.why()).contains("401"));
    makes(aResponse().withStatus(201).withBody("{\"ticket\":{\"id\":37}}"));
    again("trackers", tracker().id());
    assertThat(until(invitation, "made").number()).isEqualTo("#37");
    assertThat(waiting("trackers")).isEmpty();
  }

  @Test
  void aRefusedTicketWaitsForAPersonAndDoesNotHoldUpTheNext() {
    rule("Tell support");
    makes(aResponse().withStatus(422).withBody("{\"error\":\"RecordInvalid\"}"));
    long invitation = scene.ask();
    scene.answer(invitation, 3);
    until(invitation, "parked");
    makes(aResponse().withStatus(201).withBody("{\"ticket\":{\"id\":38}}"));
    long next = scene.ask();
    scene.answer(next, 3);
    assertThat(until(next, "made").number()).isEqualTo("#38");

    StuckWork.Item parked = waiting("tickets").getFirst();
    assertThat(parked.why()).contains("422");
    again("tickets", parked.id());
    until(invitation, "made");
    assertThat(waiting("tickets")).isEmpty();
  }

  @Test
  void whatCouldNotBeMadeForADayWaitsForAPerson() {
    rule("Tell support");
    makes(aResponse().withStatus(503));
    long invitation = scene.ask();
    scene.answer(invitation, 3);
    scene.in(
        () ->
            jdbc.sql(
                    """
                    update tracked_work set waiting_since = now() - interval '25 hours'
                     where workspace_id = ?
                    """)
                .param(scene.workspace)
                .update());

    assertThat(until(invitation, "parked").error()).contains("503");
  }

  @Test
  void anAnswerThatDoesNotCountAnyMoreNeedsNoTicket() {
    rule("Tell support");
    scene.as(
        scene.boss,
        () -> {
          connections.setActive(tracker().id(), false);
          return true;
        });
    long invitation = scene.ask();
    scene.answer(invitation, 3);
    scene.invalidate(invitation);
    again("trackers", tracker().id());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              tryNow();
              return scene.in(() -> items.newest()).getFirst().state().equals("dropped");
            });

    assertThat(made()).isZero();
  }

  @Test
  void aRuleNamesItsSystemAndATrialCountsTheTicketsAndMakesNone() {
    scene.answer(scene.ask(), 3);
    scene.answer(scene.ask(), 9);
    TrialResult trial = scene.in(() -> trials.run("Tell support", ticketRule()));

    assertThat(trial.tickets()).isOne();
    assertThat(trial.tasks()).isZero();
    assertThat(made()).isZero();
    assertThat(scene.in(() -> RuleWords.sentence(ticketRule(), names.read())))
        .contains("make a ticket in “Support desk”");
    assertThatThrownBy(
            () ->
                scene.in(
                    () ->
                        trials.run(
                            "Task",
                            new RuleDefinition(
                                ticketRule().conditions(),
                                List.of(new RuleAction.Task(tracker().id()))))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aRemovedSystemMakesNothingAndItsSecretIsGone() {
    rule("Tell support");
    RuleDefinition named = ticketRule();
    scene.as(
        scene.boss,
        () -> {
          connections.remove(tracker().id());
          return true;
        });
    scene.answer(scene.ask(), 3);

    assertThat(scene.in(() -> items.newest())).isEmpty();
    assertThat(scene.in(() -> RuleWords.sentence(named, names.read())))
        .contains("a system that was deleted");
    assertThat(
            scene.in(
                () ->
                    jdbc.sql("select length(secret) from tracker where workspace_id = ?")
                        .param(scene.workspace)
                        .query(Integer.class)
                        .single()))
        .isZero();
  }

  @Test
  void nothingIsStoredUnlessTheSystemLetsUsIn() {
    desk.stubFor(
        any(anyUrl()).willReturn(aResponse().withStatus(401).withBody("{\"error\":\"no\"}")));

    assertThatThrownBy(() -> add(desk.baseUrl()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("did not let Heed in: 401");
    assertThatThrownBy(() -> add("https://acme.zendesk.com.evil.test"))
        .isInstanceOf(InvalidInput.class);
    assertThat(scene.in(() -> trackers.all())).hasSize(1);
  }
}
