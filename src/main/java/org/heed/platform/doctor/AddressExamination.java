package org.heed.platform.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heed.platform.settings.HeedSettings;
import org.springframework.core.annotation.Order;

/** Whether customers can reach this instance under the address that links in mails begin with. */
@Order(4)
class AddressExamination implements Examination {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);
  private static final String SUBJECT = "Public URL";

  private final HeedSettings settings;
  private final Clock clock;

  AddressExamination(HeedSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<Finding> examine() {
    if (settings.publicUrl() == null) {
      return List.of(
          Finding.worthALook(
              SUBJECT,
              "is not set; links in mails would begin with " + settings.linkBase() + ".",
              "Set HEED_PUBLIC_URL to the https address that customers can open."));
    }
    List<Finding> findings = new ArrayList<>();
    if (!settings.linkBase().toLowerCase(Locale.ROOT).startsWith("https://")) {
      findings.add(
          Finding.worthALook(
              SUBJECT,
              settings.linkBase() + " is not encrypted.",
              "Put a proxy with a certificate in front and use an https address."));
    }
    findings.addAll(call());
    return findings;
  }

  private List<Finding> call() {
    URI probe = URI.create(settings.linkBase() + "/actuator/health/liveness");
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<Void> answer =
          client.send(
              HttpRequest.newBuilder(probe).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.discarding());
      return List.of(reached(answer), clockAgrees(answer));
    } catch (IOException | IllegalArgumentException failure) {
      return List.of(unreachable(failure.toString()));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return List.of(unreachable("interrupted"));
    }
  }

  private Finding reached(HttpResponse<Void> answer) {
    return answer.statusCode() == 200
        ? Finding.good(SUBJECT, settings.linkBase() + " answers.")
        : unreachable("it answered " + answer.statusCode());
  }

  private Finding unreachable(String reason) {
    return Finding.worthALook(
        SUBJECT,
        settings.linkBase() + " could not be opened from here: " + reason,
        "Start Heed, then check DNS, the proxy in front, and the firewall.");
  }

  private Finding clockAgrees(HttpResponse<Void> answer) {
    try {
      ZonedDateTime theirs =
          ZonedDateTime.parse(
              answer.headers().firstValue("Date").orElse(""), DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration apart = Duration.between(theirs.toInstant(), clock.instant()).abs();
      return apart.compareTo(CLOCK_TOLERANCE) > 0
          ? Finding.broken(
              "Clock",
              "differs by " + apart.toSeconds() + " s from the one behind the public URL.",
              "Run a time service (NTP) on both.")
          : Finding.good("Clock", "agrees with the one behind the public URL.");
    } catch (DateTimeException noDate) {
      return Finding.good("Clock", "could not be compared: the public URL sends no date.");
    }
  }
}
