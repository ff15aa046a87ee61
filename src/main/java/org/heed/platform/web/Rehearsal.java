package org.heed.platform.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.heed.platform.settings.HeedSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Starts, opens a few pages and ends, so that the JDK can record which classes a start needs (its
 * ahead-of- time cache).
 */
@Component
class Rehearsal {

  private static final List<String> PAGES =
      List.of("/sign-in", "/css/heed.css", "/s/none?score=9", "/api/v1/openapi.json", "/nowhere");

  private final HeedSettings settings;
  private final ServletWebServerApplicationContext application;

  Rehearsal(HeedSettings settings, ServletWebServerApplicationContext application) {
    this.settings = settings;
    this.application = application;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order
  void run() throws IOException, InterruptedException {
    if (!settings.rehearsal()) {
      return;
    }
    int port = Objects.requireNonNull(application.getWebServer()).getPort();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String page : PAGES) {
        URI address = URI.create("http://localhost:" + port + page);
        client.send(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
      }
    }
    Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(application)));
  }
}
