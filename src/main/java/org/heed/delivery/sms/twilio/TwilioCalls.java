package org.heed.delivery.sms.twilio;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heed.delivery.sms.IncomingSms;
import org.heed.delivery.sms.SmsReport;
import org.heed.delivery.sms.SmsReport.State;
import org.springframework.web.util.HtmlUtils;

/** What Twilio's calls say, and how it wants to be answered. */
final class TwilioCalls {

  /** Words that Twilio confirms to the customer itself; a second text would be refused. */
  private static final Set<String> TWILIOS_OWN =
      Set.of(
          "stop",
          "stopall",
          "unsubscribe",
          "cancel",
          "end",
          "quit",
          "revoke",
          "optout",
          "start",
          "unstop",
          "help",
          "info");

  private TwilioCalls() {}

  static IncomingSms incoming(Map<String, String> fields) {
    String text = fields.getOrDefault("Body", "");
    boolean own =
        fields.containsKey("OptOutType")
            || TWILIOS_OWN.contains(text.strip().toLowerCase(Locale.ROOT));
    return new IncomingSms(
        fields.getOrDefault("MessageSid", ""), fields.getOrDefault("From", ""), text, own);
  }

  static Optional<SmsReport> report(Map<String, String> fields) {
    String id = fields.getOrDefault("MessageSid", fields.getOrDefault("SmsSid", ""));
    Optional<State> state =
        switch (fields.getOrDefault("MessageStatus", "")) {
          case "accepted", "scheduled" -> Optional.of(State.ACCEPTED);
          case "queued", "sending" -> Optional.of(State.QUEUED);
          case "sent" -> Optional.of(State.SENT);
          case "delivered", "read" -> Optional.of(State.DELIVERED);
          case "undelivered" -> Optional.of(State.UNDELIVERED);
          case "failed", "canceled" -> Optional.of(State.FAILED);
          default -> Optional.empty();
        };
    return state.filter(known -> !id.isEmpty()).map(known -> report(id, known, fields));
  }

  private static SmsReport report(String id, State state, Map<String, String> fields) {
    if (!state.isFailure()) {
      return new SmsReport(id, state, null, null);
    }
    String code = fields.getOrDefault("ErrorCode", "");
    int number = code.matches("\\d{1,6}") ? Integer.parseInt(code) : 0;
    String error = "Twilio could not deliver it (error %s)".formatted(number == 0 ? "?" : code);
    return new SmsReport(id, state, error, TwilioAnswers.blame(number));
  }

  static String answer(String text) {
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    return text.isEmpty()
        ? head + "<Response/>"
        : head
            + "<Response><Message>"
            + HtmlUtils.htmlEscapeDecimal(text, "UTF-8")
            + "</Message></Response>";
  }
}
