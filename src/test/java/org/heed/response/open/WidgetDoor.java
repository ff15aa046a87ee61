package org.heed.response.open;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Speaks to Heed as the script in a web page does. */
final class WidgetDoor {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final @Nullable String origin;

  /**
   * Speaks for a page.
   *
   * @param origin of the page; null for a program that is no browser
   */
  WidgetDoor(int port, String siteKey, @Nullable String origin) {
    this.base = "http://localhost:" + port + "/w/" + siteKey;
    this.origin = origin;
  }

  HttpResponse<String> config(Map<String, String> query) throws Exception {
    String text =
        query.entrySet().stream()
            .map(
                entry ->
                    entry.getKey()
                        + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(HttpRequest.newBuilder(URI.create(base + "/config?" + text)));
  }

  HttpResponse<String> answer(String json) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(base + "/answers"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  HttpResponse<String> preflight() throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(base + "/answers"))
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "content-type")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    if (origin != null) {
      request.header("Origin", origin);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
