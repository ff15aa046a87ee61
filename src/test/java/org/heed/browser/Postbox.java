package org.heed.browser;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.heed.TestEnvironment;

/** What arrived at the SMTP server of the tests. */
final class Postbox {

  private Postbox() {}

  /** The first mail to this address; waits until it is there. */
  static MimeMessage mailTo(String address) {
    return Awaitility.await("a mail to " + address)
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Arrays.stream(TestEnvironment.mail().getReceivedMessages())
                    .filter(mail -> isTo(mail, address))
                    .findFirst()
                    .orElse(null),
            mail -> mail != null);
  }

  /** The part of this type, such as {@code text/html}; empty when the mail has none. */
  static String part(MimeMessage mail, String type) throws MessagingException, IOException {
    return part((Part) mail, type);
  }

  private static String part(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return (String) part.getContent();
    }
    if (part.getContent() instanceof MimeMultipart parts) {
      for (int index = 0; index < parts.getCount(); index++) {
        BodyPart inner = parts.getBodyPart(index);
        String found = part(inner, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  private static boolean isTo(MimeMessage mail, String address) {
    return GreenMailUtil.getHeaders(mail).contains(address);
  }
}
