package org.heed.program;

import java.util.Optional;
import org.heed.platform.text.SignedToken;
import org.springframework.stereotype.Component;

/** The part of a link that stands for an invitation: short, signed, not to be guessed. */
@Component
public class InvitationToken {

  private static final String PURPOSE = "invitation";

  private final SignedToken tokens;

  InvitationToken(SignedToken tokens) {
    this.tokens = tokens;
  }

  /** The token of an invitation, always the same. */
  public String sign(long workspaceId, long invitationId) {
    return tokens.sign(PURPOSE, workspaceId, invitationId);
  }

  /** The invitation that a token was signed for; empty for every other text. */
  public Optional<InvitationRef> verify(String token) {
    return tokens
        .verify(PURPOSE, token)
        .filter(parts -> parts.length == 2)
        .map(parts -> new InvitationRef(parts[0], parts[1]));
  }
}
