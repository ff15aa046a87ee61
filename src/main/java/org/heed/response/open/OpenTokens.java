package org.heed.response.open;

import java.util.Optional;
import org.heed.platform.text.SignedToken;
import org.springframework.stereotype.Component;

/** The keys in snippets and links; all of them are signed, so nobody can make one up. */
@Component
public class OpenTokens {

  private static final String SITE = "site";
  private static final String PREVIEW = "site-preview";
  private static final String LINK = "answer-link";
  private static final String ANSWER = "open-answer";
  private static final String IDENTITY = "identity-secret";

  private final SignedToken tokens;

  OpenTokens(SignedToken tokens) {
    this.tokens = tokens;
  }

  /** The key that stands in the snippet; it may be read by everybody. */
  public String site(long workspaceId, long touchpointId, long generation) {
    return tokens.sign(SITE, workspaceId, touchpointId, generation);
  }

  /** The key that shows the draft on Heed's own pages. */
  public String preview(long workspaceId, long touchpointId) {
    return tokens.sign(PREVIEW, workspaceId, touchpointId, 0);
  }

  /** What a site key stands for; empty for every text that was not signed here. */
  public Optional<SiteKey> site(String key) {
    return site(SITE, key, false).or(() -> site(PREVIEW, key, true));
  }

  private Optional<SiteKey> site(String purpose, String key, boolean preview) {
    return tokens
        .verify(purpose, 3, key)
        .map(parts -> new SiteKey(parts[0], parts[1], parts[2], preview));
  }

  /** The last part of a public link. */
  public String link(long workspaceId, long linkId) {
    return tokens.sign(LINK, workspaceId, linkId);
  }

  /** Which link of which workspace; empty for every text that was not signed here. */
  public Optional<Numbered> link(String token) {
    return numbered(LINK, token);
  }

  /** The last part of the address at which a visitor goes on with their own answer. */
  public String answer(long workspaceId, long responseId) {
    return tokens.sign(ANSWER, workspaceId, responseId);
  }

  /** Which answer of which workspace; empty for every text that was not signed here. */
  public Optional<Numbered> answer(String token) {
    return numbered(ANSWER, token);
  }

  private Optional<Numbered> numbered(String purpose, String token) {
    return tokens.verify(purpose, 2, token).map(parts -> new Numbered(parts[0], parts[1]));
  }

  /** The secret with which a customer's server signs; derived, so that it is stored nowhere. */
  String identitySecret(long workspaceId, long generation) {
    return tokens.sign(IDENTITY, workspaceId, generation);
  }

  /** Something of a workspace. */
  public record Numbered(long workspaceId, long id) {}
}
