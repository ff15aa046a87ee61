package org.heed.delivery.bounces;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Opens the two kinds of addresses that SNS sends: its certificates and its confirmations. */
@Component
class SnsKeys {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST_KEPT = 20;

  private final Map<String, PublicKey> kept = new ConcurrentHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** The key of the certificate at this address of Amazon's; empty for every other address. */
  Optional<PublicKey> at(String url) {
    if (!SnsSignature.isAmazons(url) || !url.endsWith(".pem")) {
      return Optional.empty();
    }
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    return Optional.ofNullable(kept.get(url)).or(() -> fetched(url));
  }

  private Optional<PublicKey> fetched(String url) {
    return get(url)
        .flatMap(
            bytes -> {
              try {
                return Optional.of(
                    CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(bytes))
                        .getPublicKey());
              } catch (GeneralSecurityException notACertificate) {
                return Optional.empty();
              }
            })
        .map(
            key -> {
              kept.put(url, key);
              return key;
            });
  }

  /** Confirms a subscription; opens Amazon's addresses only. */
  void confirm(String url) {
    if (SnsSignature.isAmazons(url)) {
      get(url);
    }
  }

  private Optional<byte[]> get(String url) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
      return Optional.of(client.send(request, BodyHandlers.ofByteArray()).body());
    } catch (IOException unreachable) {
      return Optional.empty();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
