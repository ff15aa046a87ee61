package org.heed.delivery.bounces;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** How Amazon SNS signs, and which of its addresses may be opened. */
final class SnsSignature {

  private static final Pattern HOST =
      Pattern.compile("sns\\.[a-z]{2}(-[a-z]+)+-\\d\\.amazonaws\\.com(\\.cn)?");
  private static final List<String> NOTIFICATION =
      List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
  private static final List<String> SUBSCRIPTION =
      List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

  private SnsSignature() {}

  /** Whether an address is one of SNS's own: https, its host, no port, no user. */
  static boolean isAmazons(String url) {
    try {
      URI address = URI.create(url);
      return "https".equals(address.getScheme())
          && address.getHost() != null
          && HOST.matcher(address.getHost()).matches()
          && address.getPort() == -1
          && address.getUserInfo() == null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  static boolean matches(JsonNode call, PublicKey key) {
    String algorithm =
        call.path("SignatureVersion").asString("").equals("2") ? "SHA256withRSA" : "SHA1withRSA";
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initVerify(key);
      signature.update(signedText(call).getBytes(StandardCharsets.UTF_8));
      return signature.verify(Base64.getDecoder().decode(call.path("Signature").asString("")));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      return false;
    }
  }

  static String signedText(JsonNode call) {
    boolean notification = call.path("Type").asString("").equals("Notification");
    StringBuilder text = new StringBuilder();
    for (String field : notification ? NOTIFICATION : SUBSCRIPTION) {
      if (call.hasNonNull(field)) {
        text.append(field).append('\n').append(call.path(field).asString("")).append('\n');
      }
    }
    return text.toString();
  }
}
