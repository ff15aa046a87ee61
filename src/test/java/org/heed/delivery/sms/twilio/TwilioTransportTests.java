package org.heed.delivery.sms.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.heed.delivery.sms.Sms;
import org.heed.delivery.sms.SmsAccount;
import org.heed.delivery.sms.SmsResult;
import org.heed.delivery.sms.SmsResult.Blame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TwilioTransportTests {

  private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
  private static final Path CONTRACT =
      Path.of("../shared/reference/vendor-apis/twilio_api_v2010.json");

  private final WireMockServer twilio =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final SmsAccount account = new SmsAccount(ACCOUNT, "secret", "+15550001111");
  private final Sms sms = new Sms("+436641234567", "9 & ü?", "https://heed.test/hooks/x");
  private TwilioTransport transport;

  @BeforeEach
  void start() {
    twilio.start();
    transport =
        new TwilioTransport(twilio.baseUrl(), Duration.ofMillis(600), JsonMapper.builder().build());
  }

  @AfterEach
  void stop() {
    transport.close();
    twilio.stop();
  }

  @Test
  void aMessageIsTakenWithItsIdAndSegments() {
    answer(201, "{\"sid\":\"SM1\",\"num_segments\":\"2\",\"price\":null}");
    assertThat(transport.send(account, sms)).isEqualTo(new SmsResult.Taken("SM1", 2));
    LoggedRequest request = onlyRequest();
    assertThat(request.getUrl()).isEqualTo("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json");
    assertThat(request.formParameter("Body").firstValue()).isEqualTo("9 & ü?");
    assertThat(request.formParameter("From").firstValue()).isEqualTo("+15550001111");
    assertThat(request.getHeader("Authorization")).startsWith("Basic ");
  }

  @Test
  void aMessagingServiceIsNamedAsSuch() {
    answer(201, "{\"sid\":\"SM1\"}");
    String service = "MG" + "0".repeat(32);
    transport.send(new SmsAccount(ACCOUNT, "secret", service), sms);
    LoggedRequest request = onlyRequest();
    assertThat(request.formParameter("MessagingServiceSid").firstValue()).isEqualTo(service);
    assertThat(request.getBodyAsString()).doesNotContain("From=");
  }

  @Test
  void aNumberThatCannotBeReachedIsBlamed() {
    answer(400, "{\"code\":21211,\"message\":\"The 'To' number is not valid\"}");
    assertThat(refusal().blame()).isEqualTo(Blame.NUMBER);
    answer(400, "{\"code\":21610,\"message\":\"Attempt to send to unsubscribed recipient\"}");
    assertThat(refusal().blame()).isEqualTo(Blame.STOPPED);
    answer(400, "{\"code\":21617,\"message\":\"The message body is too long\"}");
    assertThat(refusal().blame()).isEqualTo(Blame.MESSAGE);
  }

  @Test
  void wrongCredentialsHoldAllMessagesAndBlameNobody() {
    answer(401, "{\"code\":20003,\"message\":\"Authenticate\"}");
    assertThat(transport.send(account, sms))
        .isEqualTo(new SmsResult.Later("Twilio says: Authenticate (error 20003)", true));
  }

  @Test
  void tooManyCallsAreTriedLater() {
    answer(429, "{\"code\":20429,\"message\":\"Too many requests\"}");
    assertThat(transport.send(account, sms))
        .isInstanceOfSatisfying(
            SmsResult.Later.class, later -> assertThat(later.providerAway()).isFalse());
  }

  @Test
  void aLineThatBreaksAfterTheRequestLeavesADoubt() {
    for (Fault fault : Set.of(Fault.EMPTY_RESPONSE, Fault.CONNECTION_RESET_BY_PEER)) {
      twilio.stubFor(post(anyUrl()).willReturn(aResponse().withFault(fault)));
      assertThat(transport.send(account, sms)).isInstanceOf(SmsResult.Unknown.class);
    }
    twilio.stubFor(post(anyUrl()).willReturn(aResponse().withFixedDelay(1500)));
    assertThat(transport.send(account, sms)).isInstanceOf(SmsResult.Unknown.class);
    answer(500, "<html>");
    assertThat(transport.send(account, sms)).isInstanceOf(SmsResult.Unknown.class);
  }

  @Test
  void aProviderThatIsDownTakesNothingFromTheQueue() {
    twilio.stop();
    assertThat(transport.send(account, sms))
        .isInstanceOfSatisfying(
            SmsResult.Later.class, later -> assertThat(later.providerAway()).isTrue());
    twilio.start();
    answer(503, "");
  }

  @Test
  void signaturesAreCheckedAsTwilioDocumentsThem() {
    Map<String, String> fields =
        Map.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+14158675309",
            "Digits", "1234",
            "From", "+14158675309",
            "To", "+18005551212");
    String url = "https://mycompany.com/myapp.php?foo=1&bar=2";
    SmsAccount documented = new SmsAccount("AC1", "12345", "+1");
    String genuine = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
    assertThat(transport.isGenuine(documented, url, fields, genuine)).isTrue();
    assertThat(transport.isGenuine(documented, url + "x", fields, genuine)).isFalse();
    assertThat(transport.isGenuine(documented, url, Map.of(), genuine)).isFalse();
    assertThat(transport.isGenuine(documented, url, fields, "")).isFalse();
  }

  @Test
  void whatIsSentFitsTwiliosOwnDescription() throws Exception {
    assumeTrue(Files.exists(CONTRACT), "Twilio's API description is not here");
    answer(201, "{\"sid\":\"SM1\"}");
    transport.send(account, sms);
    JsonNode paths =
        JsonMapper.builder().build().readTree(Files.readString(CONTRACT)).path("paths");
    JsonNode known =
        paths
            .path("/2010-04-01/Accounts/{AccountSid}/Messages.json")
            .path("post")
            .path("requestBody")
            .path("content")
            .path("application/x-www-form-urlencoded")
            .path("schema");
    Map<String, ?> sent = onlyRequest().formParameters();
    assertThat(sent.keySet()).isNotEmpty().allMatch(name -> known.path("properties").has(name));
    known.path("required").forEach(name -> assertThat(sent).containsKey(name.asString()));
    assertThat(ACCOUNT).matches("^AC[0-9a-fA-F]{32}$");
  }

  private void answer(int status, String body) {
    twilio.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
  }

  private SmsResult.Refused refusal() {
    return (SmsResult.Refused) transport.send(account, sms);
  }

  private LoggedRequest onlyRequest() {
    return twilio
        .findAll(postRequestedFor(urlEqualTo("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json")))
        .getFirst();
  }
}
