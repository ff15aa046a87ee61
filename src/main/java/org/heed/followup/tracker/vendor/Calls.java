package org.heed.followup.tracker.vendor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.heed.followup.outside.Reach;
import org.heed.followup.tracker.NotDone;
import org.heed.followup.tracker.NotDone.Reason;
import org.heed.platform.text.PlainText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls other systems with patience and an end to it. Never follows a redirect. */
@Component
class Calls {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int LONGEST_ANSWER = 2_000_000;
  private static final int LONGEST_REASON = 200;
  private static final Set<Integer> NOT_LET_IN = Set.of(401, 403, 404, 410);
  private static final Set<Integer> NOT_FOR_US = Set.of(403, 404);
  private static final Set<Integer> BUSY = Set.of(408, 409, 425, 429, 503);

  private final JsonMapper json;
  private final Duration patience;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  @Autowired
  Calls(JsonMapper json) {
    this(json, PATIENCE);
  }

  Calls(JsonMapper json, Duration patience) {
    this.json = json;
    this.patience = patience;
  }

  HttpRequest.BodyPublisher body(Object content) {
    return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(content));
  }

  /** A call that changes nothing over there; it can be repeated freely. */
  JsonNode read(HttpRequest.Builder request) {
    return parsed(succeeded(sent(request, Reason.AWAY), Reason.AWAY));
  }

  /** Something that may not be there, or not be ours to see. */
  Optional<JsonNode> look(HttpRequest.Builder request) {
    HttpResponse<String> answer = sent(request, Reason.AWAY);
    return NOT_FOR_US.contains(answer.statusCode())
        ? Optional.empty()
        : Optional.of(parsed(succeeded(answer, Reason.AWAY)));
  }

  /** A call that makes something; when no clear answer comes, it may have been made. */
  JsonNode make(HttpRequest.Builder request) {
    return parsed(succeeded(sent(request, Reason.IN_DOUBT), Reason.IN_DOUBT));
  }

  private HttpResponse<String> sent(HttpRequest.Builder request, Reason unclear) {
    try {
      return client.send(
          request.timeout(patience).header("Accept", "application/json").build(),
          BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
    } catch (ConnectException | HttpConnectTimeoutException unreachable) {
      throw new NotDone(Reason.AWAY, "cannot be reached");
    } catch (IOException broken) {
      throw new NotDone(unclear, "the connection broke before an answer came");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new NotDone(unclear, "the server stopped while asking");
    }
  }

  private static HttpResponse<String> succeeded(HttpResponse<String> answer, Reason unclear) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return answer;
    }
    throw new NotDone(reason(answer, unclear), why(answer), Reach.askedFor(answer));
  }

  private static Reason reason(HttpResponse<String> answer, Reason unclear) {
    int status = answer.statusCode();
    // Salesforce says with a 403 that the day's calls are used up; that passes by itself.
    if (BUSY.contains(status) || answer.body().contains("REQUEST_LIMIT_EXCEEDED")) {
      return Reason.AWAY;
    }
    if (NOT_LET_IN.contains(status) || status / 100 == 3) {
      return Reason.CLOSED;
    }
    return status / 100 == 4 ? Reason.REFUSED : unclear;
  }

  private static String why(HttpResponse<String> answer) {
    String said = PlainText.cleanLine(answer.body(), LONGEST_REASON);
    return (answer.statusCode() + " " + said).strip();
  }

  private JsonNode parsed(HttpResponse<String> answer) {
    try {
      return json.readTree(answer.body());
    } catch (JacksonException notJson) {
      return json.createObjectNode();
    }
  }
}
