package org.heed.followup.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.heed.followup.outside.Reach;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts one notice to one channel and says what came of it. Never follows a redirect. */
@Component
class ChannelPost {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST_REPLY = 200;

  private final NoticeChannels channels;
  private final Destination destination;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  ChannelPost(NoticeChannels channels, Destination destination, Clock clock) {
    this.channels = channels;
    this.destination = destination;
    this.clock = clock;
  }

  /** What came of a post. */
  sealed interface Outcome {

    /** It arrived. */
    record Arrived() implements Outcome {}

    /** The channel is away or busy; the notice waits, and so do those behind it. */
    record Away(String why, @Nullable Duration askedFor) implements Outcome {}

    /** Nobody knows whether it arrived. */
    record InDoubt(String why) implements Outcome {}

    /** This message was refused; others may pass. */
    record Refused(String why) implements Outcome {}

    /** The channel takes nothing any more until a person mends it. */
    record Closed(String why) implements Outcome {}
  }

  Outcome post(NoticeChannel channel, NoticeQueue.Notice notice) {
    try {
      URI address = destination.checked(channel.kind(), channels.opened(channel.address()));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address)
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(notice.payload()));
      sign(channel, notice, request);
      return outcome(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (InvalidInput refusedHere) {
      return new Outcome.Closed(String.valueOf(refusedHere.getMessage()));
    } catch (IllegalStateException lockedByAnotherKey) {
      return new Outcome.Closed(
          "The stored address cannot be opened with this instance's key; remove the channel and"
              + " connect it again");
    } catch (ConnectException | HttpConnectTimeoutException unreachable) {
      return new Outcome.Away("cannot be reached", null);
    } catch (IOException broken) {
      return new Outcome.InDoubt("the connection broke before an answer came");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Outcome.InDoubt("the server stopped while sending");
    }
  }

  private static Outcome outcome(HttpResponse<String> answer) {
    int status = answer.statusCode();
    String why = status + " " + PlainText.cleanLine(answer.body(), LONGEST_REPLY);
    return switch (status) {
      case 401, 403, 404, 410 -> new Outcome.Closed(why.strip());
      case 429 -> new Outcome.Away(why.strip(), Reach.askedFor(answer));
      default -> {
        if (status / 100 == 2) {
          yield new Outcome.Arrived();
        }
        yield status / 100 == 4
            ? new Outcome.Refused(why.strip())
            : new Outcome.Away(why.strip(), Reach.askedFor(answer));
      }
    };
  }

  /** As the Standard Webhooks specification says: HMAC-SHA256 over id, time and body. */
  private void sign(NoticeChannel channel, NoticeQueue.Notice notice, HttpRequest.Builder request) {
    if (channel.signingKey() == null) {
      return;
    }
    String time = Long.toString(clock.instant().getEpochSecond());
    String signed = notice.dedupKey() + "." + time + "." + notice.payload();
    request.header("webhook-id", notice.dedupKey());
    request.header("webhook-timestamp", time);
    request.header(
        "webhook-signature", "v1," + signature(channels.opened(channel.signingKey()), signed));
  }

  static String signature(String key, String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(Base64.getDecoder().decode(key.substring("whsec_".length())), "RAW"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
