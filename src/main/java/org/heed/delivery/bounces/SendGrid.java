package org.heed.delivery.bounces;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.heed.delivery.bounces.BounceReport.Kind;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SendGrid signs timestamp and body with ECDSA; its public key is in the settings. */
class SendGrid implements MailService {

  private final String key;
  private final JsonMapper json;

  SendGrid(String key, JsonMapper json) {
    this.key = key.strip();
    this.json = json;
  }

  @Override
  public String name() {
    return "sendgrid";
  }

  @Override
  public HookVerdict read(HttpHeaders headers, byte[] body) {
    String timestamp = header(headers, "X-Twilio-Email-Event-Webhook-Timestamp");
    String claimed = header(headers, "X-Twilio-Email-Event-Webhook-Signature");
    if (key.isEmpty() || !matches(timestamp, body, claimed)) {
      return new HookVerdict.Forged();
    }
    List<BounceReport> reports = new ArrayList<>();
    for (JsonNode event : json.readTree(body)) {
      report(event).ifPresent(reports::add);
    }
    return new HookVerdict.Genuine(reports);
  }

  private static String header(HttpHeaders headers, String name) {
    return Objects.requireNonNullElse(headers.getFirst(name), "");
  }

  private static Optional<BounceReport> report(JsonNode event) {
    Optional<Kind> kind =
        switch (event.path("event").asString("")) {
          case "spamreport" -> Optional.of(Kind.COMPLAINT);
          case "bounce" ->
              Optional.of(
                  event.path("type").asString("").equals("blocked") ? Kind.SOFT : Kind.HARD);
          default -> Optional.empty();
        };
    return kind.map(
        one ->
            new BounceReport(
                one,
                event.path("email").asString(""),
                event.path("smtp-id").asString(""),
                event.path("reason").asString("")));
  }

  private boolean matches(String timestamp, byte[] body, String claimed) {
    try {
      PublicKey publicKey =
          KeyFactory.getInstance("EC")
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initVerify(publicKey);
      signature.update(timestamp.getBytes(StandardCharsets.UTF_8));
      signature.update(body);
      return signature.verify(Base64.getDecoder().decode(claimed));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      return false;
    }
  }
}
