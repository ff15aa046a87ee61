package org.heed.delivery.rendering;

import java.util.Optional;
import org.heed.platform.text.SignedToken;
import org.springframework.stereotype.Component;

/** The part of an unsubscribe link that stands for a contact; valid for ever. */
@Component
public class UnsubscribeToken {

  private static final String PURPOSE = "unsubscribe";

  /** The contact of test mails: nobody. */
  public static final long NOBODY = 0;

  private final SignedToken tokens;

  UnsubscribeToken(SignedToken tokens) {
    this.tokens = tokens;
  }

  /** The token of a contact, always the same. */
  public String sign(long workspaceId, long contactId) {
    return tokens.sign(PURPOSE, workspaceId, contactId);
  }

  /** The contact that a token was signed for; empty for every other text. */
  public Optional<Reader> verify(String token) {
    return tokens.verify(PURPOSE, 2, token).map(parts -> new Reader(parts[0], parts[1]));
  }

  /** Who holds the link; {@link #NOBODY} for a test mail's. */
  public record Reader(long workspaceId, long contactId) {}
}
