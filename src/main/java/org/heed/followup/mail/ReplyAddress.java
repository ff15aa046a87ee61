package org.heed.followup.mail;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.platform.text.SignedToken;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * An address of its own for each case, to which its customer's replies go. Nobody can make one up.
 */
@Component
@EnableConfigurationProperties(ReplySettings.class)
public class ReplyAddress {

  private static final String PURPOSE = "case-reply";
  private static final Pattern TOKEN = Pattern.compile("\\+((?:[0-9a-f]{2}){18,28})@");

  private final String address;
  private final SignedToken tokens;

  ReplyAddress(ReplySettings settings, SignedToken tokens) {
    this.address = settings.replyAddress().strip();
    this.tokens = tokens;
  }

  /** A case, as an address names it. */
  public record Named(long workspaceId, long caseId) {}

  /** The mailbox of the settings; empty when there is none. */
  public String mailbox() {
    return address;
  }

  /** The address of a case; null when the settings name no mailbox for replies. */
  public @Nullable String of(long workspaceId, long caseId) {
    if (address.isEmpty()) {
      return null;
    }
    int at = address.indexOf('@');
    String token = tokens.sign(PURPOSE, workspaceId, caseId);
    // Some servers write addresses in small letters.
    String small = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(token));
    return address.substring(0, at) + "+" + small + address.substring(at);
  }

  /** Which case an address belongs to; empty for a forged one. */
  public Optional<Named> read(String text) {
    Matcher found = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
    while (found.find()) {
      Optional<Named> named = verify(HexFormat.of().parseHex(found.group(1)));
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  private Optional<Named> verify(byte[] token) {
    return tokens
        .verify(PURPOSE, 2, Base64.getUrlEncoder().withoutPadding().encodeToString(token))
        .map(parts -> new Named(parts[0], parts[1]));
  }

  /** Whether the text has something that looks like such an address, real or forged. */
  public boolean resembles(String text) {
    return TOKEN.matcher(text.toLowerCase(Locale.ROOT)).find();
  }
}
