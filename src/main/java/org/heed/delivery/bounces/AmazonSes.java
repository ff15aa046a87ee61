package org.heed.delivery.bounces;

import java.util.ArrayList;
import java.util.List;
import org.heed.delivery.bounces.BounceReport.Kind;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Amazon SES reports through an SNS topic; only the topic in the settings is heard. */
class AmazonSes implements MailService {

  private final String topic;
  private final SnsKeys keys;
  private final JsonMapper json;

  AmazonSes(String topic, SnsKeys keys, JsonMapper json) {
    this.topic = topic.strip();
    this.keys = keys;
    this.json = json;
  }

  @Override
  public String name() {
    return "ses";
  }

  @Override
  public HookVerdict read(HttpHeaders headers, byte[] body) {
    JsonNode call = json.readTree(body);
    boolean genuine =
        !topic.isEmpty()
            && topic.equals(call.path("TopicArn").asString(""))
            && keys.at(call.path("SigningCertURL").asString(""))
                .filter(key -> SnsSignature.matches(call, key))
                .isPresent();
    if (!genuine) {
      return new HookVerdict.Forged();
    }
    if (call.path("Type").asString("").equals("SubscriptionConfirmation")) {
      keys.confirm(call.path("SubscribeURL").asString(""));
      return new HookVerdict.Genuine(List.of());
    }
    return new HookVerdict.Genuine(reports(json.readTree(call.path("Message").asString("{}"))));
  }

  /** Notifications say {@code notificationType}, event publishing says {@code eventType}. */
  static List<BounceReport> reports(JsonNode message) {
    String type = message.path("notificationType").asString(message.path("eventType").asString(""));
    String id = message.path("mail").path("commonHeaders").path("messageId").asString("");
    List<BounceReport> reports = new ArrayList<>();
    if (type.equals("Complaint")) {
      for (JsonNode one : message.path("complaint").path("complainedRecipients")) {
        reports.add(report(Kind.COMPLAINT, one, id, "reported as spam"));
      }
    } else if (type.equals("Bounce")) {
      JsonNode bounce = message.path("bounce");
      boolean hard = bounce.path("bounceType").asString("").equals("Permanent");
      for (JsonNode one : bounce.path("bouncedRecipients")) {
        String detail = one.path("diagnosticCode").asString("");
        reports.add(report(hard ? Kind.HARD : Kind.SOFT, one, id, detail));
      }
    }
    return reports;
  }

  private static BounceReport report(Kind kind, JsonNode recipient, String id, String detail) {
    return new BounceReport(kind, recipient.path("emailAddress").asString(""), id, detail);
  }
}
