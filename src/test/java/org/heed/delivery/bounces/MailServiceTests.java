package org.heed.delivery.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.heed.delivery.bounces.BounceReport.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailServiceTests {

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void mailgunsSignedReportsAreHeardAndForgedOnesAreNot() throws Exception {
    String body =
        """
        {"signature":{"timestamp":"1","token":"t","signature":"%s"},
         "event-data":{"event":"failed","severity":"permanent","recipient":"ada@example.com",
          "message":{"headers":{"message-id":"heed-1-2@heed.test"}},
          "delivery-status":{"message":"No such user"}}}
        """
            .formatted(hmac("1t", "key"));
    BounceReport report =
        new BounceReport(Kind.HARD, "ada@example.com", "heed-1-2@heed.test", "No such user");
    assertThat(read(new Mailgun("key", json), new HttpHeaders(), body)).containsExactly(report);
    assertForged(new Mailgun("other", json), new HttpHeaders(), body);
    assertForged(new Mailgun("", json), new HttpHeaders(), body);
  }

  @Test
  void postmarkNeedsItsPassword() {
    String body = "{\"RecordType\":\"SpamComplaint\",\"Email\":\"ada@example.com\"}";
    HttpHeaders headers = new HttpHeaders();
    headers.setBasicAuth("heed", "secret-of-the-hook");
    assertThat(read(new Postmark("secret-of-the-hook", json), headers, body))
        .extracting(BounceReport::kind)
        .containsExactly(Kind.COMPLAINT);
    assertForged(new Postmark("another", json), headers, body);
    assertForged(new Postmark("", json), new HttpHeaders(), body);
  }

  @Test
  void sendGridsSignatureCoversTimestampAndBody() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    KeyPair keys = generator.generateKeyPair();
    String body =
        """
        [{"event":"bounce","type":"bounce","email":"ada@example.com","smtp-id":"<heed-1-2@h>","reason":"550"},
         {"event":"bounce","type":"blocked","email":"bob@example.com"},
         {"event":"open","email":"eve@example.com"}]
        """;
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(("1600000000" + body).getBytes(StandardCharsets.UTF_8));
    HttpHeaders headers = new HttpHeaders();
    headers.set("X-Twilio-Email-Event-Webhook-Timestamp", "1600000000");
    headers.set(
        "X-Twilio-Email-Event-Webhook-Signature",
        Base64.getEncoder().encodeToString(signature.sign()));
    String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    assertThat(read(new SendGrid(key, json), headers, body))
        .extracting(BounceReport::kind)
        .containsExactly(Kind.HARD, Kind.SOFT);
    assertForged(new SendGrid(key, json), headers, body.replace("ada", "eve"));
    assertForged(new SendGrid("not a key", json), headers, body);
  }

  @Test
  void snsSignsItsFieldsInOrder() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    String call =
        """
        {"Type":"Notification","MessageId":"m","TopicArn":"arn:t","Message":"{}","Timestamp":"now",
         "SignatureVersion":"2","Signature":"%s"}
        """;
    JsonNode unsigned = json.readTree(call.formatted(""));
    assertThat(SnsSignature.signedText(unsigned))
        .isEqualTo(
            "Message\n{}\nMessageId\nm\nTimestamp\nnow\nTopicArn\narn:t\nType\nNotification\n");
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    signature.update(SnsSignature.signedText(unsigned).getBytes(StandardCharsets.UTF_8));
    String signed = Base64.getEncoder().encodeToString(signature.sign());
    JsonNode genuine = json.readTree(call.formatted(signed));
    JsonNode forged = json.readTree(call.formatted(signed).replace("{}", "{ }"));
    assertThat(SnsSignature.matches(genuine, keys.getPublic())).isTrue();
    assertThat(SnsSignature.matches(forged, keys.getPublic())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://sns.eu-west-1.amazonaws.com/x.pem",
        "https://sns.eu-west-1.amazonaws.com.evil.test/x.pem",
        "https://evil.test/sns.eu-west-1.amazonaws.com/x.pem",
        "https://sns.eu-west-1.amazonaws.com@evil.test/x.pem",
        "https://sns.eu-west-1.amazonaws.com:8443/x.pem",
        "https://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "nonsense with spaces",
        ""
      })
  void onlyAmazonsOwnAddressesAreOpened(String url) {
    assertThat(SnsSignature.isAmazons(url)).isFalse();
    assertThat(new SnsKeys().at(url)).isEmpty();
  }

  @Test
  void amazonsAddressesAndReportsAreRead() {
    assertThat(SnsSignature.isAmazons("https://sns.eu-west-1.amazonaws.com/S.pem")).isTrue();
    JsonNode message =
        json.readTree(
            """
            {"notificationType":"Bounce","mail":{"commonHeaders":{"messageId":"<heed-1-2@h>"}},
             "bounce":{"bounceType":"Permanent","bouncedRecipients":[
               {"emailAddress":"ada@example.com","diagnosticCode":"550 5.1.1"}]}}
            """);
    assertThat(AmazonSes.reports(message))
        .containsExactly(
            new BounceReport(Kind.HARD, "ada@example.com", "<heed-1-2@h>", "550 5.1.1"));
    String foreign = "{\"TopicArn\":\"arn:other\"}";
    assertForged(new AmazonSes("arn:mine", new SnsKeys(), json), new HttpHeaders(), foreign);
  }

  private static List<BounceReport> read(MailService service, HttpHeaders headers, String body) {
    HookVerdict verdict = service.read(headers, body.getBytes(StandardCharsets.UTF_8));
    return ((HookVerdict.Genuine) verdict).reports();
  }

  private static void assertForged(MailService service, HttpHeaders headers, String body) {
    assertThat(service.read(headers, body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(HookVerdict.Forged.class);
  }

  private static String hmac(String text, String key) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
