package org.heed.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small program on a {@link LivingHeed}, driven through its API and answered over HTTP. */
final class FaultyProgram {

  private static final Pattern LINK = Pattern.compile("/s/([A-Za-z0-9_.-]+)\\?score=");
  private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final LivingHeed heed;
  private final HttpClient http = HttpClient.newHttpClient();

  FaultyProgram(LivingHeed heed) {
    this.heed = heed;
  }

  /** Asks this many new contacts at once; returns their survey tokens by mail address. */
  Map<String, String> ask(String name, int contacts, GreenMail mail) {
    String rows =
        IntStream.range(0, contacts)
            .mapToObj(
                number ->
                    "{\"email\":\"%s-%d@customers.test\",\"accountExternalId\":\"%s-A\"}"
                        .formatted(name, number, name))
            .collect(Collectors.joining(","));
    expect(200, api("POST", "/contacts/batch", "{\"data\":[" + rows + "]}"));
    String touchpoint =
        """
        {"productName": "Acme", "touchpoint": {"name": "%s", "openDays": 30, "quietDays": 90,
         "window": {"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY",
                    "SUNDAY"], "from": "00:00", "until": "23:59:59"},
         "pace": {"kind": "wave", "startOn": "%s", "spreadDays": 1}}}
        """
            .formatted(name, LocalDate.now(ZoneOffset.UTC));
    long id = json(expect(201, api("POST", "/touchpoints", touchpoint))).get("id").asLong();
    expect(200, api("POST", "/touchpoints/" + id + "/publication", ""));
    expect(200, api("PUT", "/touchpoints/" + id + "/state", "{\"state\":\"running\"}"));
    await("plan of " + name)
        .atMost(PATIENCE)
        .until(() -> hurry(id), planned -> planned == contacts);
    return await("mails of " + name)
        .atMost(PATIENCE)
        .until(() -> tokens(name, mail), mails -> mails.size() == contacts);
  }

  /** Opens the survey's page and returns its proof that it was shown. */
  String proof(String token) {
    HttpResponse<String> page = send(request("/s/" + token + "?score=3").GET());
    Matcher found = PROOF.matcher(page.body());
    assertThat(found.find()).as(page.body()).isTrue();
    return found.group(1);
  }

  /** Sends the survey's page; names and values alternate. */
  HttpResponse<String> post(String token, String... fields) {
    String body =
        IntStream.iterate(0, field -> field < fields.length, field -> field + 2)
            .mapToObj(
                field ->
                    URLEncoder.encode(fields[field], UTF_8)
                        + "="
                        + URLEncoder.encode(fields[field + 1], UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request("/s/" + token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> api(String method, String path, String body) {
    return send(
        request("/api/v1" + path)
            .header("Authorization", "Bearer " + LivingHeed.KEY)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** All rows of a list of the API, page after page. */
  List<JsonNode> all(String path) {
    List<JsonNode> rows = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = json(expect(200, api("GET", path + next, "")));
      page.get("data").forEach(rows::add);
      next = page.hasNonNull("next") ? "&after=" + page.get("next").asString() : "";
    } while (!next.isEmpty());
    return rows;
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  /** A wave spreads over hours; the tests cannot wait for it. Returns how many are planned. */
  private long hurry(long touchpoint) throws Exception {
    try (var database = heed.database();
        var rate = database.createStatement();
        var statement =
            database.prepareStatement(
                "update invitation set due_at = now() where touchpoint_id = ?")) {
      rate.execute("update workspace set settings = settings || '{\"mailsPerHour\": 1000000}'");
      statement.setLong(1, touchpoint);
      return statement.executeUpdate();
    }
  }

  private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  private static Map<String, String> tokens(String name, GreenMail mail) throws Exception {
    Map<String, String> tokens = new TreeMap<>();
    for (MimeMessage message : mail.getReceivedMessages()) {
      String to = message.getAllRecipients()[0].toString();
      String lines = new String(message.getInputStream().readAllBytes(), UTF_8);
      Matcher link = LINK.matcher(lines.replace("=\r\n", "").replace("=3D", "="));
      if (to.startsWith(name + "-") && link.find()) {
        tokens.put(to, link.group(1));
      }
    }
    return tokens;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(heed.address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
