package org.heed.program;

import java.util.Optional;
import org.heed.platform.text.SignedToken;
import org.springframework.stereotype.Component;

/** The part of a link that stands for an invitation: short, signed, not to be guessed. */
@Component
public class InvitationToken {

  private static final String PURPOSE = "invitation";
  private static final String TEST = "test";

  private final SignedToken tokens;

  InvitationToken(SignedToken tokens) {
    this.tokens = tokens;
  }

  /** The token of an invitation, always the same. */
  public String sign(long workspaceId, long invitationId) {
    return tokens.sign(PURPOSE, workspaceId, invitationId);
  }

  /** The invitation that a token was signed for; empty for every other text. */
  public Optional<Key> verify(String token) {
    return tokens.verify(PURPOSE, 2, token).map(parts -> new Key(parts[0], parts[1]));
  }

  /** The token of a test mail: it shows the survey as its editor has it now and stores nothing. */
  public String signTest(long workspaceId, long touchpointId) {
    return tokens.sign(TEST, workspaceId, touchpointId);
  }

  /** The touchpoint that a test token was signed for; empty for every other text. */
  public Optional<TestKey> verifyTest(String token) {
    return tokens.verify(TEST, 2, token).map(parts -> new TestKey(parts[0], parts[1]));
  }

  /** Which invitation of which workspace. */
  public record Key(long workspaceId, long invitationId) {}

  /** Which touchpoint's draft a test mail shows. */
  public record TestKey(long workspaceId, long touchpointId) {}
}
