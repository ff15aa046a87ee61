package org.heed.response.texting;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.heed.HeedTest;
import org.heed.TestEnvironment;
import org.heed.TestWorkspaces;
import org.heed.delivery.Sending;
import org.heed.delivery.sms.SmsAccounts;
import org.heed.delivery.sms.SmsHooks;
import org.heed.delivery.sms.SmsLog;
import org.heed.delivery.sms.SmsSettings;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.program.Audience;
import org.heed.program.Pace;
import org.heed.program.ProgramFixture;
import org.heed.program.SendingWindow;
import org.heed.program.TouchpointSettings;
import org.heed.program.Touchpoints;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.response.Response;
import org.heed.response.Responses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeedTest
class TextedSurveyTests {

  private static final String SECRET = "the-token-of-the-account";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String account = "AC" + java.util.UUID.randomUUID().toString().replace("-", "");

  @LocalServerPort private int port;
  @Autowired private SmsAccounts accounts;
  @Autowired private SmsHooks hooks;
  @Autowired private SmsLog log;
  @Autowired private Responses responses;
  @Autowired private Sending sending;
  @Autowired private Touchpoints touchpoints;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private JdbcClient jdbc;

  private long workspace;
  private long touchpoint;
  private int messages;

  @BeforeEach
  void start() {
    workspace = workspaces.create();
    provider(201, "{\"sid\":\"SM{{request.id}}\",\"num_segments\":\"2\"}");
    within(
        () -> {
          accounts.change(settings("0.05"), SECRET);
          SendingWindow always =
              new SendingWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.MAX);
          TouchpointSettings sms =
              new TouchpointSettings(
                      "After support", Audience.EVERYBODY, new Pace.Drip(1), always, null, 30, 90)
                  .over(new Reach(Channel.SMS, Protection.STANDARD, false));
          touchpoint = new ProgramFixture(jdbc, touchpoints).running(sms).id();
          return touchpoint;
        });
  }

  private SmsSettings settings(String price) {
    return new SmsSettings(
        account,
        "+15550001111",
        "AT",
        100,
        LocalTime.MAX,
        LocalTime.MIN,
        true,
        new BigDecimal(price),
        "EUR");
  }

  private void provider(int status, String body) {
    TestEnvironment.twilio()
        .stubFor(
            post(urlEqualTo("/2010-04-01/Accounts/" + account + "/Messages.json"))
                .willReturn(
                    aResponse()
                        .withStatus(status)
                        .withBody(body)
                        .withTransformers("response-template")));
  }

  @Test
  void aSurveyIsTextedOnceWithItsLinkAndItsCostIsCounted() {
    long invitation = invite("0664 123 45 67");
    awaitState(invitation, "sent");
    LoggedRequest request = sentRequests().getFirst();
    assertThat(request.formParameter("To").firstValue()).isEqualTo("+436641234567");
    assertThat(request.formParameter("Body").firstValue())
        .contains("0 to 10")
        .contains("http://heed.test/s/")
        .contains("STOP");
    assertThat(sentRequests()).hasSize(1);
    assertThat(within(() -> log.sums(touchpoint)).segments()).isEqualTo(2);
    assertThat(within(() -> log.sums(touchpoint)).cost()).isEqualByComparingTo("0.10");
  }

  @Test
  void aRatingWithWordsIsStoredLikeAClickAndFurtherWordsJoinTheComment() throws Exception {
    long invitation = asked("+436641234501");
    assertThat(reply("+436641234501", "nine thanks").body()).contains("noted 9 of 10");
    assertThat(answer(invitation).score()).isEqualTo(9);
    assertThat(answer(invitation).comment()).isEqualTo("thanks");
    assertThat(answer(invitation).confirmedBy()).isEqualTo("reply");
    assertThat(answer(invitation).channel()).isEqualTo("sms");
    assertThat(within(() -> log.sums(touchpoint)).sent()).as("question and thanks").isEqualTo(2);
    reply("+436641234501", "3 weeks of waiting <b>though</b>");
    assertThat(answer(invitation).comment()).isEqualTo("thanks\n3 weeks of waiting <b>though</b>");
    assertThat(answer(invitation).score()).isEqualTo(9);
    reply("+436641234501", "4");
    assertThat(answer(invitation).score()).isEqualTo(4);
    assertThat(answer(invitation).comment()).startsWith("thanks");
  }

  @Test
  void aBareRatingIsFollowedByTheQuestionWhy() throws Exception {
    long invitation = asked("+436641234502");
    String answer = reply("+436641234502", "6").body();
    assertThat(answer).contains("<Response><Message>").contains("noted 6 of 10").contains("?");
    reply("+436641234502", "Nobody called back");
    assertThat(answer(invitation).comment()).isEqualTo("Nobody called back");
  }

  @Test
  void aRepeatedCallHasNoEffect() throws Exception {
    long invitation = asked("+436641234503");
    Map<String, String> call = fields("+436641234503", "8 fine");
    assertThat(call(replyPath(), call, SECRET).body()).contains("noted 8");
    assertThat(call(replyPath(), call, SECRET).body()).doesNotContain("Message");
    assertThat(answer(invitation).comment()).isEqualTo("fine");
  }

  @Test
  void wordsWithoutARatingAreAskedForANumber() throws Exception {
    long invitation = asked("+436641234504");
    assertThat(reply("+436641234504", "8 or 9").body()).contains("one number from 0");
    assertThat(within(() -> responses.ofInvitation(invitation))).isEmpty();
  }

  @Test
  void aReplyToAClosedSurveyGetsAKindAnswer() throws Exception {
    long invitation = asked("+436641234505");
    update("update invitation set closes_at = now() - interval '1 day' where workspace_id = ?");
    assertThat(reply("+436641234505", "9").body()).contains("This survey has closed");
    assertThat(reply("+436641234505", "too late?").body()).contains("This survey has closed");
    assertThat(within(() -> responses.ofInvitation(invitation))).isEmpty();
    assertThat(reply("+436649999999", "9").body()).contains("no open question");
  }

  @Test
  void stopEndsTextMessagesAtOnceAndStartBringsThemBack() throws Exception {
    asked("+436641234506");
    long planned = inviteAgain();
    assertThat(reply("+436641234506", "STOP").body()).doesNotContain("Message");
    assertThat(state(planned)).isEqualTo("cancelled");
    assertThat(count("contact", "sms_stopped_at is not null and opted_out_at is null")).isOne();
    assertThat(count("consent_entry", "channel = 'sms' and decision = 'opted_out'")).isOne();
    assertThat(reply("+436641234506", "Stopp").body()).contains("no more text messages");
    reply("+436641234506", "START");
    assertThat(count("contact", "sms_stopped_at is null")).isOne();
  }

  @Test
  void callsWithoutTheProvidersSignatureAreRefused() throws Exception {
    long invitation = asked("+436641234507");
    Map<String, String> call = fields("+436641234507", "0");
    assertThat(call(replyPath(), call, "guessed").statusCode()).isEqualTo(403);
    assertThat(call(replyPath() + "x", call, SECRET).statusCode()).isEqualTo(403);
    assertThat(call("/hooks/sms/reply/nonsense", call, SECRET).statusCode()).isEqualTo(403);
    Map<String, String> status = Map.of("MessageSid", "SM1", "MessageStatus", "failed");
    String path = path(within(() -> hooks.statusUrl(invitation)));
    assertThat(call(path, status, "guessed").statusCode()).isEqualTo(403);
    assertThat(within(() -> responses.ofInvitation(invitation))).isEmpty();
    assertThat(state(invitation)).isEqualTo("sent");
  }

  @Test
  void reportsInAnyOrderEndInTheLatestState() throws Exception {
    long invitation = asked("+436641234508");
    report(invitation, "delivered", "");
    report(invitation, "sent", "");
    assertThat(count("sms_message", "state = 'delivered'")).isOne();
    assertThat(state(invitation)).isEqualTo("sent");
  }

  @Test
  void anUndeliveredMessageBouncesAndTheNumberIsNotTextedAgain() throws Exception {
    long invitation = asked("+436641234509");
    report(invitation, "undelivered", "30005");
    report(invitation, "undelivered", "30005");
    assertThat(state(invitation)).isEqualTo("bounced");
    assertThat(count("contact", "phone_failed_at is not null and bounced_at is null")).isOne();
  }

  @Test
  void aNumberThatCannotBeReadIsRefusedWithoutACall() {
    long invitation = invite("ask reception");
    awaitState(invitation, "bounced");
    assertThat(sentRequests()).isEmpty();
    assertThat(within(() -> sending.troubled(touchpoint)).getFirst().reason())
        .contains("cannot be read as a telephone number");
  }

  @Test
  void aProviderThatKeepsFailingParksTheMessageAndAPersonTriesAgain() {
    provider(429, "{\"code\":20429,\"message\":\"Too many requests\"}");
    long invitation = invite("+436641234510");
    // Planning goes on meanwhile, so it is about this message only.
    String onlyIt = "id = " + invitation;
    await(() -> count("invitation", onlyIt + " and attempts = 1 and state = 'planned'") == 1);
    update(
        "update invitation set attempts = 11, due_at = now() where workspace_id = ? and " + onlyIt);
    awaitState(invitation, "parked");
    provider(201, "{\"sid\":\"SMagain" + invitation + "\"}");
    assertThat(within(() -> sending.tryParkedAgain(touchpoint))).isEqualTo(1);
    awaitState(invitation, "sent");
  }

  @Test
  void nothingIsSentInQuietHours() {
    within(
        () -> {
          SmsSettings open = settings("0");
          LocalTime now = LocalTime.now(java.time.Clock.systemUTC());
          boolean morning = now.isBefore(LocalTime.NOON);
          accounts.change(
              new SmsSettings(
                  account,
                  open.sender(),
                  "AT",
                  100,
                  morning ? LocalTime.of(23, 59) : LocalTime.of(11, 59),
                  morning ? LocalTime.of(12, 1) : LocalTime.of(0, 1),
                  true,
                  open.segmentPrice(),
                  "EUR"),
              SECRET);
          return true;
        });
    invite("+436641234511");
    await(() -> count("invitation", "state = 'planned' and due_at > now()") == 1);
    assertThat(sentRequests()).isEmpty();
  }

  @Test
  void theSecretIsStoredLockedAndSettingsAreChecked() {
    byte[] stored =
        within(
            () ->
                jdbc.sql("select secret from sms_settings where workspace_id = ?")
                    .param(workspace)
                    .query((row, number) -> row.getBytes(1))
                    .single());
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    within(
        () -> {
          accounts.change(settings("0.01"), "");
          assertThat(accounts.account().orElseThrow().secret()).isEqualTo(SECRET);
          assertThat(accounts.account().orElseThrow().toString()).doesNotContain(SECRET);
          return true;
        });
    SmsSettings wrong =
        new SmsSettings(
            "AC1", "+1555", "XX", 1, LocalTime.MAX, LocalTime.MIN, true, BigDecimal.ZERO, "EUR");
    assertThatThrownBy(
            () ->
                within(
                    () -> {
                      accounts.change(wrong, "");
                      return 0;
                    }))
        .isInstanceOf(InvalidInput.class);
  }

  private long asked(String phone) {
    long invitation = invite(phone);
    awaitState(invitation, "sent");
    return invitation;
  }

  private long invite(String phone) {
    return within(
        () ->
            jdbc.sql(
                    """
                    with person as (
                      insert into contact (workspace_id, phone, name, created_at, updated_at)
                      values (?, ?, 'P', now(), now()) returning id)
                    insert into invitation (workspace_id, touchpoint_id, survey_version_id,
                                            contact_id, due_at, planned_at)
                    select ?, t.id, t.survey_version_id, person.id, now(), now()
                      from person, touchpoint t where t.workspace_id = ? and t.id = ?
                    returning id
                    """)
                .params(workspace, phone, workspace, workspace, touchpoint)
                .query(Long.class)
                .single());
  }

  private long inviteAgain() {
    return within(
        () ->
            jdbc.sql(
                    """
                    insert into invitation (workspace_id, touchpoint_id, survey_version_id,
                                            contact_id, due_at, planned_at)
                    select workspace_id, touchpoint_id, survey_version_id, contact_id,
                           now() + interval '9 days', now()
                      from invitation where workspace_id = ? returning id
                    """)
                .param(workspace)
                .query(Long.class)
                .single());
  }

  private HttpResponse<String> reply(String from, String text) throws Exception {
    return call(replyPath(), fields(from, text), SECRET);
  }

  private Map<String, String> fields(String from, String text) {
    String id = "SMin" + workspace + "-" + messages++;
    return Map.of("MessageSid", id, "From", from, "To", "+15550001111", "Body", text);
  }

  private void report(long invitation, String status, String error) throws Exception {
    String id =
        within(
            () ->
                jdbc.sql("select provider_id from sms_message where workspace_id = ? and outgoing")
                    .param(workspace)
                    .query(String.class)
                    .single());
    String path = path(within(() -> hooks.statusUrl(invitation)));
    Map<String, String> call =
        Map.of("MessageSid", id, "MessageStatus", status, "ErrorCode", error);
    assertThat(call(path, call, SECRET).statusCode()).isEqualTo(204);
  }

  private String replyPath() {
    return path(within(hooks::replyUrl));
  }

  private static String path(String url) {
    return url.replace("http://heed.test", "");
  }

  private HttpResponse<String> call(String path, Map<String, String> call, String secret)
      throws Exception {
    StringBuilder signed = new StringBuilder("http://heed.test" + path);
    new TreeMap<>(call).forEach((name, value) -> signed.append(name).append(value));
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    String signature =
        Base64.getEncoder()
            .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    String form =
        call.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("X-Twilio-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private List<LoggedRequest> sentRequests() {
    return TestEnvironment.twilio()
        .findAll(
            postRequestedFor(urlEqualTo("/2010-04-01/Accounts/" + account + "/Messages.json")));
  }

  private Response answer(long invitation) {
    return within(() -> responses.ofInvitation(invitation).orElseThrow());
  }

  private void awaitState(long invitation, String state) {
    await(() -> state(invitation).equals(state));
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }

  private String state(long invitation) {
    return within(
        () ->
            jdbc.sql("select state from invitation where workspace_id = ? and id = ?")
                .params(workspace, invitation)
                .query(String.class)
                .single());
  }

  private long count(String table, String condition) {
    return within(
        () ->
            jdbc.sql("select count(*) from " + table + " where workspace_id = ? and " + condition)
                .param(workspace)
                .query(Long.class)
                .single());
  }

  private void update(String sql) {
    within(() -> jdbc.sql(sql).param(workspace).update());
  }

  private <T> T within(Supplier<T> work) {
    return WorkspaceScope.call(workspace, work);
  }
}
