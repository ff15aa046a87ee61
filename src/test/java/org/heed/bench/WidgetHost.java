package org.heed.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A plain web page of somebody else, with the script and without. */
final class WidgetHost implements AutoCloseable {

  private static final String TEXT = "<p>" + "Some text to lay out. ".repeat(400) + "</p>";

  private final HttpServer server;

  WidgetHost() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("/plain", "");
    server.start();
  }

  /** Adds the page with this line at its end. */
  void embed(String snippet) {
    serve("/embedding", snippet);
  }

  private void serve(String path, String snippet) {
    byte[] page =
        ("<!doctype html><html lang=\"en\"><title>Host</title><h1>Host</h1>" + TEXT + snippet)
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
  }

  String plain() {
    return origin() + "/plain";
  }

  String embedding() {
    return origin() + "/embedding";
  }

  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
