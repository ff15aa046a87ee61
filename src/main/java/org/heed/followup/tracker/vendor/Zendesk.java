package org.heed.followup.tracker.vendor;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.followup.tracker.Made;
import org.heed.followup.tracker.NotDone;
import org.heed.followup.tracker.OpenTracker;
import org.heed.followup.tracker.TrackerApi;
import org.heed.followup.tracker.TrackerKind;
import org.heed.followup.tracker.WorkOrder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Makes tickets by Zendesk's Ticketing API. The first comment is an internal note, so that the
 * customer is not written to. Each ticket carries an idempotency key, which Zendesk remembers for
 * two hours, and an external id, by which it is found for ever.
 */
@Component
class Zendesk implements TrackerApi {

  private final Calls calls;

  Zendesk(Calls calls) {
    this.calls = calls;
  }

  @Override
  public TrackerKind kind() {
    return TrackerKind.ZENDESK;
  }

  @Override
  public String check(OpenTracker tracker) {
    JsonNode user = calls.read(to(tracker, "/api/v2/users/me.json").GET()).path("user");
    String role = user.path("role").asString("");
    if (!role.equals("agent") && !role.equals("admin")) {
      throw new NotDone(
          NotDone.Reason.CLOSED, "Zendesk does not know this address and token as an agent's");
    }
    return tracker.address().toString().replaceAll("/+$", "");
  }

  @Override
  public Made make(OpenTracker tracker, WorkOrder order) {
    JsonNode made =
        calls.make(
            to(tracker, "/api/v2/tickets.json")
                .header("Idempotency-Key", order.mark())
                .POST(calls.body(Map.of("ticket", ticket(order)))));
    return made(tracker, made.path("ticket"))
        .orElseThrow(
            () -> new NotDone(NotDone.Reason.IN_DOUBT, "Zendesk answered without a number"));
  }

  private static Map<String, Object> ticket(WorkOrder order) {
    Map<String, Object> ticket = new LinkedHashMap<>();
    ticket.put("subject", order.subject());
    ticket.put("comment", Map.of("body", order.text(), "public", false));
    ticket.put("external_id", order.mark());
    ticket.put("tags", List.of("heed"));
    if (order.contactEmail() != null) {
      String name = order.contactName().isBlank() ? order.contactEmail() : order.contactName();
      ticket.put("requester", Map.of("name", name, "email", order.contactEmail()));
    }
    return ticket;
  }

  @Override
  public Optional<Made> find(OpenTracker tracker, WorkOrder order) {
    JsonNode found =
        calls.read(to(tracker, "/api/v2/tickets.json?external_id=" + order.mark()).GET());
    return made(tracker, found.path("tickets").path(0));
  }

  private static Optional<Made> made(OpenTracker tracker, JsonNode ticket) {
    long number = ticket.path("id").asLong(0);
    return number == 0
        ? Optional.empty()
        : Optional.of(new Made("#" + number, tracker.web() + "/agent/tickets/" + number));
  }

  private static HttpRequest.Builder to(OpenTracker tracker, String path) {
    String key = tracker.login() + "/token:" + tracker.secret();
    String encoded = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(tracker.at(path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Basic " + encoded);
  }
}
