package org.heed.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Somebody else's web site, with a content policy as strict as one can be. */
final class HostPage implements AutoCloseable {

  private final HttpServer server;
  private final String snippet;

  /**
   * Opens the site.
   *
   * @param heed address of Heed
   * @param attributes of the script besides its address
   */
  HostPage(String heed, String attributes) throws IOException {
    snippet = "<script src=\"%s/js/widget.js\" %s defer></script>".formatted(heed, attributes);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String policy =
        "default-src 'none'; script-src %s; connect-src %s; form-action 'none'; base-uri 'none';"
                .formatted(heed, heed)
            + " require-trusted-types-for 'script'; trusted-types 'none'";
    server.createContext(
        "/",
        exchange -> {
          byte[] page = page().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Security-Policy", policy);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
  }

  private String page() {
    return """
    <!doctype html><html lang="en"><head><title>Shop</title></head><body><main><h1>Shop</h1>
    <p>%s</p><button id="mine">Buy</button><div id="here"></div></main>%s</body></html>
    """
        .formatted("Long text. ".repeat(2_000), snippet);
  }

  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
