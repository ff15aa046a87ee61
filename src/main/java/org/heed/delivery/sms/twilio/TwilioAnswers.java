package org.heed.delivery.sms.twilio;

import java.util.Set;
import org.heed.delivery.sms.SmsResult;
import org.heed.delivery.sms.SmsResult.Blame;
import org.heed.delivery.sms.SmsResult.Later;
import org.heed.delivery.sms.SmsResult.Refused;
import org.heed.delivery.sms.SmsResult.Taken;
import org.heed.delivery.sms.SmsResult.Unknown;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Twilio's answers mean. */
final class TwilioAnswers {

  /** Invalid, unroutable, not mobile, unknown: no other message to the number would arrive. */
  private static final Set<Integer> BAD_NUMBER =
      Set.of(21211, 21214, 21217, 21614, 21612, 30003, 30005, 30006);

  private static final int STOPPED = 21610;

  /** The account's queue is full, or too many calls at once. */
  private static final Set<Integer> BUSY = Set.of(20429, 21611, 14107, 30001);

  /** The sender or the account cannot send at all: no customer's number is to blame. */
  private static final Set<Integer> SENDER =
      Set.of(20003, 20005, 20404, 21212, 21603, 21606, 21659, 21660, 21701, 21703, 30002);

  private final JsonMapper json;

  TwilioAnswers(JsonMapper json) {
    this.json = json;
  }

  SmsResult read(int status, String body) {
    JsonNode answer = parsed(body);
    if (status == 200 || status == 201) {
      return new Taken(answer.path("sid").asString(""), answer.path("num_segments").asInt(0));
    }
    int code = answer.path("code").asInt(0);
    String reason = reason(status, code, answer.path("message").asString(""));
    if (status == 401 || (status == 403 && code == 0) || SENDER.contains(code)) {
      return new Later(reason, true);
    }
    if (status == 429 || status == 503 || BUSY.contains(code)) {
      return new Later(reason, status == 503);
    }
    if (status >= 500) {
      return new Unknown(reason);
    }
    return new Refused(reason, blame(code));
  }

  private JsonNode parsed(String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException notJson) {
      return json.createObjectNode();
    }
  }

  private static String reason(int status, int code, String message) {
    return code == 0
        ? "Twilio answered %d %s".formatted(status, message).strip()
        : "Twilio says: %s (error %d)".formatted(message, code);
  }

  static Blame blame(int code) {
    if (code == STOPPED) {
      return Blame.STOPPED;
    }
    return BAD_NUMBER.contains(code) ? Blame.NUMBER : Blame.MESSAGE;
  }
}
