package org.heed.delivery.bounces;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.heed.delivery.bounces.BounceReport.Kind;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Postmark does not sign; it sends the user and password of the webhook's address. */
class Postmark implements MailService {

  private static final Set<String> HARD =
      Set.of("HardBounce", "BadEmailAddress", "ManuallyDeactivated");

  private final String password;
  private final JsonMapper json;

  Postmark(String password, JsonMapper json) {
    this.password = password.strip();
    this.json = json;
  }

  @Override
  public String name() {
    return "postmark";
  }

  @Override
  public HookVerdict read(HttpHeaders headers, byte[] body) {
    String claimed = Objects.requireNonNullElse(headers.getFirst("Authorization"), "");
    byte[] user = ("heed:" + password).getBytes(StandardCharsets.UTF_8);
    String real = "Basic " + Base64.getEncoder().encodeToString(user);
    boolean genuine =
        MessageDigest.isEqual(
            real.getBytes(StandardCharsets.UTF_8), claimed.getBytes(StandardCharsets.UTF_8));
    if (password.isEmpty() || !genuine) {
      return new HookVerdict.Forged();
    }
    JsonNode call = json.readTree(body);
    String recipient = call.path("Email").asString("");
    String detail = call.path("Description").asString("");
    String type = call.path("Type").asString("");
    return new HookVerdict.Genuine(
        switch (call.path("RecordType").asString("")) {
          case "SpamComplaint" ->
              List.of(new BounceReport(Kind.COMPLAINT, recipient, "", "reported as spam"));
          case "Bounce" -> {
            Kind kind = HARD.contains(type) ? Kind.HARD : Kind.SOFT;
            yield List.of(new BounceReport(kind, recipient, "", detail));
          }
          default -> List.of();
        });
  }
}
