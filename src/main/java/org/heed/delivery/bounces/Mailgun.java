package org.heed.delivery.bounces;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.heed.delivery.bounces.BounceReport.Kind;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mailgun signs timestamp and token with HMAC-SHA256. */
class Mailgun implements MailService {

  private final String key;
  private final JsonMapper json;

  Mailgun(String key, JsonMapper json) {
    this.key = key.strip();
    this.json = json;
  }

  @Override
  public String name() {
    return "mailgun";
  }

  @Override
  public HookVerdict read(HttpHeaders headers, byte[] body) {
    JsonNode call = json.readTree(body);
    JsonNode signature = call.path("signature");
    String signed = signature.path("timestamp").asString("") + signature.path("token").asString("");
    if (key.isEmpty() || !matches(signed, signature.path("signature").asString(""))) {
      return new HookVerdict.Forged();
    }
    JsonNode event = call.path("event-data");
    String id = event.path("message").path("headers").path("message-id").asString("");
    String recipient = event.path("recipient").asString("");
    String detail = event.path("delivery-status").path("message").asString("");
    return new HookVerdict.Genuine(
        switch (event.path("event").asString("")) {
          case "complained" -> List.of(report(Kind.COMPLAINT, recipient, id, "reported as spam"));
          case "failed" -> {
            boolean hard = event.path("severity").asString("").equals("permanent");
            yield List.of(report(hard ? Kind.HARD : Kind.SOFT, recipient, id, detail));
          }
          default -> List.of();
        });
  }

  private static BounceReport report(Kind kind, String recipient, String id, String detail) {
    return new BounceReport(kind, recipient, id, detail);
  }

  private boolean matches(String signed, String claimed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String real = HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
      return MessageDigest.isEqual(
          real.getBytes(StandardCharsets.US_ASCII), claimed.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
