package org.heed.followup.tracker.vendor;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/**
 * Makes tasks by HubSpot's CRM API with the token of a private app. A task stands on the contact of
 * the customer's address and goes to the user of the owner's address, where HubSpot knows them.
 * HubSpot takes no key of ours, so a mark in the subject says which task is whose.
 */
@Component
class HubSpot implements TrackerApi {

  private static final String TASKS = "/crm/v3/objects/tasks";

  /** As HubSpot itself defines the way from a task to a contact. */
  private static final Map<String, Object> TASK_TO_CONTACT =
      Map.of("associationCategory", "HUBSPOT_DEFINED", "associationTypeId", 204);

  private final Calls calls;

  HubSpot(Calls calls) {
    this.calls = calls;
  }

  @Override
  public TrackerKind kind() {
    return TrackerKind.HUBSPOT;
  }

  @Override
  public String check(OpenTracker tracker) {
    calls.read(to(tracker, TASKS + "?limit=1").GET());
    JsonNode account = calls.read(to(tracker, "/account-info/v3/details").GET());
    return "https://%s/tasks/%d"
        .formatted(
            account.path("uiDomain").asString("app.hubspot.com"),
            account.path("portalId").asLong(0));
  }

  @Override
  public Made make(OpenTracker tracker, WorkOrder order) {
    Map<String, Object> task = task(tracker, order);
    String id = calls.make(to(tracker, TASKS).POST(calls.body(task))).path("id").asString("");
    if (id.isEmpty()) {
      throw new NotDone(NotDone.Reason.IN_DOUBT, "HubSpot answered without a number");
    }
    return made(tracker, id);
  }

  private Map<String, Object> task(OpenTracker tracker, WorkOrder order) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("hs_timestamp", order.dueAt().toString());
    properties.put("hs_task_subject", order.markedSubject());
    properties.put("hs_task_body", HtmlUtils.htmlEscape(order.text()).replace("\n", "<br>"));
    properties.put("hs_task_status", "NOT_STARTED");
    properties.put("hs_task_priority", "HIGH");
    properties.put("hs_task_type", "TODO");
    owner(tracker, order).ifPresent(id -> properties.put("hubspot_owner_id", id));
    List<Map<String, Object>> contacts =
        contact(tracker, order)
            .map(
                id ->
                    Map.<String, Object>of(
                        "to", Map.of("id", id), "types", List.of(TASK_TO_CONTACT)))
            .stream()
            .toList();
    return Map.of("properties", properties, "associations", contacts);
  }

  private Optional<String> owner(OpenTracker tracker, WorkOrder order) {
    return Optional.ofNullable(order.ownerEmail())
        .flatMap(
            email ->
                calls.look(to(tracker, "/crm/v3/owners?limit=1&email=" + encoded(email)).GET()))
        .flatMap(found -> id(found.path("results").path(0)));
  }

  private Optional<String> contact(OpenTracker tracker, WorkOrder order) {
    return Optional.ofNullable(order.contactEmail())
        .flatMap(
            email ->
                calls.look(
                    to(tracker, "/crm/v3/objects/contacts/" + encoded(email) + "?idProperty=email")
                        .GET()))
        .flatMap(HubSpot::id);
  }

  @Override
  public Optional<Made> find(OpenTracker tracker, WorkOrder order) {
    Map<String, Object> filter =
        Map.of(
            "propertyName", "hs_task_subject", "operator", "CONTAINS_TOKEN", "value", order.mark());
    Map<String, Object> wanted =
        Map.of(
            "filterGroups",
            List.of(Map.of("filters", List.of(filter))),
            "properties",
            List.of("hs_task_subject"),
            "limit",
            1);
    JsonNode found = calls.read(to(tracker, TASKS + "/search").POST(calls.body(wanted)));
    return id(found.path("results").path(0)).map(id -> made(tracker, id));
  }

  private static Made made(OpenTracker tracker, String id) {
    return new Made(id, tracker.web() + "/view/all/task/" + id);
  }

  private static Optional<String> id(JsonNode node) {
    return Optional.of(node.path("id").asString("")).filter(id -> !id.isEmpty());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static HttpRequest.Builder to(OpenTracker tracker, String path) {
    return HttpRequest.newBuilder(tracker.at(path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + tracker.secret());
  }
}
