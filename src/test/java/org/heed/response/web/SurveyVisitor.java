package org.heed.response.web;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens and sends survey pages over HTTP, without script, as a browser would. */
public final class SurveyVisitor {

  private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  /**
   * Visits the survey of a token.
   *
   * @param server address of the server
   */
  public SurveyVisitor(String server, String token) {
    this.base = server + "/s/" + token;
  }

  HttpResponse<String> open(String query) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + query)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Opens a page under the name of another program. */
  HttpResponse<String> openAs(String agent, String query) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + query)).header("User-Agent", agent).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Opens a page as a visitor of this address would behind a proxy. */
  HttpResponse<String> openFrom(String address, String query) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + query)).header("X-Forwarded-For", address).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> head(String query) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + query)).HEAD().build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The proof on a page; waits until a person could have read it. */
  static String proof(HttpResponse<String> page) throws InterruptedException {
    Matcher found = PROOF.matcher(page.body());
    if (!found.find()) {
      throw new AssertionError("No proof in " + page.body());
    }
    Thread.sleep(320);
    return found.group(1);
  }

  HttpResponse<String> send(Map<String, String> fields) throws Exception {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return sendRaw(body);
  }

  HttpResponse<String> sendRaw(String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(base))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Opens the number's link and presses the button, or lets the page confirm by itself. */
  public HttpResponse<String> answer(int score, String how) throws Exception {
    String proof = proof(open("?score=" + score));
    return send(Map.of("score", Integer.toString(score), "proof", proof, "how", how));
  }

  /** Sends comment and one reason from the page that follows the score. */
  HttpResponse<String> complete(int score, String comment, String reason) throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("score", Integer.toString(score));
    fields.put("proof", proof(open("?edit")));
    fields.put("step", "done");
    fields.put("comment", comment);
    fields.put("reason", reason);
    return send(fields);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
