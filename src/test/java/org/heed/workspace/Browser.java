package org.heed.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;

/** A browser as the server sees it: keeps cookies, sends forms with the token of the last page. */
public final class Browser {

  private static final Pattern TOKEN =
      Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\"");

  private static final String PASSWORD = "three coloured kites";

  private final URI server;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http;
  private String token = "";

  /** A fresh browser for the server on this port. */
  public Browser(int port) {
    this.server = URI.create("http://127.0.0.1:" + port);
    this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
  }

  /** A browser in which a new person of this role has signed in. */
  public static Browser of(Role role, long workspaceId, Users users, int port) {
    String email = TestWorkspaces.address(role.key());
    WorkspaceScope.run(workspaceId, () -> users.create("Pat", email, role, PASSWORD));
    Browser fresh = new Browser(port);
    fresh.signIn(email, PASSWORD);
    return fresh;
  }

  /** Opens a page; redirects are not followed. */
  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /**
   * Takes a file in without keeping it.
   *
   * @return its bytes
   */
  public long download(String path) {
    try (InputStream file =
        http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream()).body()) {
      return file.transferTo(OutputStream.nullOutputStream());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  /** Sends a form: names and values alternate; the CSRF token is added. */
  public HttpResponse<String> post(String path, String... fields) {
    return send(form(path, encoded(fields) + "&_csrf=" + encoded(token)));
  }

  /** Sends a form without the CSRF token. */
  public HttpResponse<String> postWithoutToken(String path, String... fields) {
    return send(form(path, encoded(fields)));
  }

  /** As {@link #post}, with one header. */
  public HttpResponse<String> postWith(String name, String value, String path, String... fields) {
    return send(form(path, encoded(fields) + "&_csrf=" + encoded(token)).header(name, value));
  }

  /** Sends a body of any type, without the CSRF token. */
  public HttpResponse<String> upload(String path, String type, String body) {
    return send(
        request(path, "Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Signs in through the page. */
  public HttpResponse<String> signIn(String email, String password) {
    get("/sign-in");
    HttpResponse<String> answer = post("/sign-in", "email", email, "password", password);
    get("/profile");
    return answer;
  }

  /** The CSRF token of the page opened last. */
  public String token() {
    return token;
  }

  /** The value of a cookie; empty when there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("");
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path)).header("Accept", "text/html,*/*;q=0.8");
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpRequest.Builder form(String path, String body) {
    return request(path, "Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      Matcher found = TOKEN.matcher(answer.body());
      if (found.find()) {
        token = found.group(1);
      }
      return answer;
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encoded(String... fields) {
    if (fields.length == 1) {
      return URLEncoder.encode(fields[0], StandardCharsets.UTF_8);
    }
    StringBuilder body = new StringBuilder();
    for (int field = 0; field < fields.length; field += 2) {
      body.append(body.isEmpty() ? "" : "&")
          .append(encoded(fields[field]))
          .append('=')
          .append(encoded(fields[field + 1]));
    }
    return body.toString();
  }
}
