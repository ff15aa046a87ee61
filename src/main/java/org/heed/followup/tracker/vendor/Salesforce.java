package org.heed.followup.tracker.vendor;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.heed.followup.tracker.Made;
import org.heed.followup.tracker.NotDone;
import org.heed.followup.tracker.OpenTracker;
import org.heed.followup.tracker.TrackerApi;
import org.heed.followup.tracker.TrackerKind;
import org.heed.followup.tracker.WorkOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Makes tasks by Salesforce's REST API, signed in by the client credentials of a connected app. A
 * task stands on the contact of the customer's address and goes to the user of the owner's address,
 * where Salesforce knows them. A mark in the subject says which task is whose.
 */
@Component
class Salesforce implements TrackerApi {

  private static final String DATA = "/services/data/v62.0";
  private static final int LONGEST_SUBJECT = 255;

  private final Calls calls;

  Salesforce(Calls calls) {
    this.calls = calls;
  }

  @Override
  public TrackerKind kind() {
    return TrackerKind.SALESFORCE;
  }

  @Override
  public String check(OpenTracker tracker) {
    String token = signIn(tracker);
    JsonNode task = calls.read(to(tracker, token, DATA + "/sobjects/Task/describe").GET());
    if (!task.path("createable").asBoolean(false)) {
      throw new NotDone(NotDone.Reason.CLOSED, "the app's user may not make tasks");
    }
    return tracker.address().toString().replaceAll("/+$", "");
  }

  private String signIn(OpenTracker tracker) {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(encoded(tracker.login()), encoded(tracker.secret()));
    try {
      JsonNode answer =
          calls.read(
              HttpRequest.newBuilder(tracker.at("/services/oauth2/token"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form)));
      return answer.path("access_token").asString("");
    } catch (NotDone refused) {
      // A wrong secret is answered with 400 like a malformed call; neither mends itself.
      throw refused.reason() == NotDone.Reason.REFUSED
          ? new NotDone(NotDone.Reason.CLOSED, refused.sentence())
          : refused;
    }
  }

  @Override
  public Made make(OpenTracker tracker, WorkOrder order) {
    String token = signIn(tracker);
    Map<String, Object> task = new LinkedHashMap<>();
    task.put("Subject", subject(order));
    task.put("Description", order.text());
    task.put("ActivityDate", order.dueAt().atZone(ZoneOffset.UTC).toLocalDate().toString());
    task.put("Priority", "High");
    task.put("Status", "Not Started");
    idOf(tracker, token, "Contact", order.contactEmail()).ifPresent(id -> task.put("WhoId", id));
    idOf(tracker, token, "User", order.ownerEmail()).ifPresent(id -> task.put("OwnerId", id));
    JsonNode made = calls.make(to(tracker, token, DATA + "/sobjects/Task").POST(calls.body(task)));
    return made(tracker, made.path("id").asString(""))
        .orElseThrow(
            () -> new NotDone(NotDone.Reason.IN_DOUBT, "Salesforce answered without a number"));
  }

  private static String subject(WorkOrder order) {
    String mark = " (" + order.mark() + ")";
    int room = LONGEST_SUBJECT - mark.length();
    String subject = order.subject();
    return (subject.length() > room ? subject.substring(0, room - 1) + "…" : subject) + mark;
  }

  /** Whose address this is; nobody where the app may not look. */
  private Optional<String> idOf(
      OpenTracker tracker, String token, String kind, @Nullable String email) {
    String living = kind.equals("User") ? " AND IsActive = true" : "";
    return Optional.ofNullable(email)
        .flatMap(
            known ->
                calls.look(
                    asked(
                        tracker,
                        token,
                        "SELECT Id FROM %s WHERE Email = '%s'%s LIMIT 1"
                            .formatted(kind, quoted(known), living))))
        .flatMap(Salesforce::first);
  }

  @Override
  public Optional<Made> find(OpenTracker tracker, WorkOrder order) {
    String query =
        "SELECT Id FROM Task WHERE Subject LIKE '%%(%s)' LIMIT 1".formatted(order.mark());
    return first(calls.read(asked(tracker, signIn(tracker), query)))
        .flatMap(id -> made(tracker, id));
  }

  private static HttpRequest.Builder asked(OpenTracker tracker, String token, String query) {
    return to(tracker, token, DATA + "/query?q=" + encoded(query)).GET();
  }

  private static Optional<String> first(JsonNode found) {
    return Optional.of(found.path("records").path(0).path("Id").asString(""))
        .filter(id -> !id.isEmpty());
  }

  private static Optional<Made> made(OpenTracker tracker, String id) {
    return id.isEmpty() ? Optional.empty() : Optional.of(new Made(id, tracker.web() + "/" + id));
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder to(OpenTracker tracker, String token, String path) {
    return HttpRequest.newBuilder(tracker.at(path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + token);
  }
}
