package org.heed.delivery.rendering;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.text.SignedToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An address of its own for each survey mail, to which it returns when it cannot be delivered. It
 * names the invitation even when the report does not, and nobody can make one up.
 */
@Component
public class BounceAddress {

  private static final String PURPOSE = "bounce";
  private static final Pattern OURS = Pattern.compile("\\+((?:[0-9a-f]{2}){18,28})@");

  private final @Nullable String address;
  private final SignedToken tokens;

  /** Addresses at the mailbox of the settings. */
  public BounceAddress(HeedSettings settings, SignedToken tokens) {
    this.address = settings.bounceAddress();
    this.tokens = tokens;
  }

  /** The address of an invitation's mails; null when the settings name no mailbox for bounces. */
  public @Nullable String of(long workspaceId, long invitationId) {
    if (address == null || address.isBlank()) {
      return null;
    }
    int at = address.indexOf('@');
    String token = tokens.sign(PURPOSE, workspaceId, invitationId);
    // Some servers write addresses in small letters.
    String small = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(token));
    return address.substring(0, at) + "+" + small + address.substring(at);
  }

  /** Which mail an address belongs to. */
  public Optional<Returned> read(String text) {
    Matcher found = OURS.matcher(text.toLowerCase(Locale.ROOT));
    return found.find() ? verify(HexFormat.of().parseHex(found.group(1))) : Optional.empty();
  }

  private Optional<Returned> verify(byte[] token) {
    return tokens
        .verify(PURPOSE, 2, Base64.getUrlEncoder().withoutPadding().encodeToString(token))
        .map(parts -> new Returned(parts[0], parts[1]));
  }

  /** The invitation whose mail came back. */
  public record Returned(long workspaceId, long invitationId) {}
}
