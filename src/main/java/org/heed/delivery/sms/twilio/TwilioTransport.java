package org.heed.delivery.sms.twilio;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heed.delivery.sms.IncomingSms;
import org.heed.delivery.sms.Sms;
import org.heed.delivery.sms.SmsAccount;
import org.heed.delivery.sms.SmsReport;
import org.heed.delivery.sms.SmsResult;
import org.heed.delivery.sms.SmsTransport;
import tools.jackson.databind.json.JsonMapper;

/** Sends by Twilio's API of 2010-04-01. */
final class TwilioTransport implements SmsTransport, AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final String base;
  private final Duration patience;
  private final TwilioAnswers answers;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  TwilioTransport(String base, Duration patience, JsonMapper json) {
    this.base = base;
    this.patience = patience;
    this.answers = new TwilioAnswers(json);
  }

  @Override
  public SmsResult send(SmsAccount account, Sms sms) {
    try {
      HttpResponse<String> answer =
          client.send(request(account, sms), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return answers.read(answer.statusCode(), answer.body());
    } catch (ConnectException | HttpConnectTimeoutException unreachable) {
      return new SmsResult.Later("Twilio cannot be reached: " + unreachable.getMessage(), true);
    } catch (IOException broken) {
      return new SmsResult.Unknown(
          "The line to Twilio broke before it answered: " + broken.getMessage());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new SmsResult.Unknown("Heed stopped while Twilio had not answered yet.");
    }
  }

  private HttpRequest request(SmsAccount account, Sms sms) {
    String path = "/2010-04-01/Accounts/" + encoded(account.id()) + "/Messages.json";
    String user = account.id() + ":" + account.secret();
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(patience)
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form(fields(account, sms))))
        .build();
  }

  private static Map<String, String> fields(SmsAccount account, Sms sms) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("To", sms.to());
    boolean service = account.sender().matches("MG[0-9a-fA-F]{32}");
    fields.put(service ? "MessagingServiceSid" : "From", account.sender());
    fields.put("Body", sms.text());
    fields.put("StatusCallback", sms.statusUrl());
    return fields;
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public boolean isGenuine(
      SmsAccount account, String url, Map<String, String> fields, String signature) {
    return TwilioSignature.matches(account.secret(), url, fields, signature);
  }

  @Override
  public IncomingSms incoming(Map<String, String> fields) {
    return TwilioCalls.incoming(fields);
  }

  @Override
  public Optional<SmsReport> report(Map<String, String> fields) {
    return TwilioCalls.report(fields);
  }

  @Override
  public String answer(String text) {
    return TwilioCalls.answer(text);
  }

  @Override
  public String describe() {
    return "Twilio";
  }

  @Override
  public void close() {
    client.close();
  }
}
