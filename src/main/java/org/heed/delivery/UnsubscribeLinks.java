package org.heed.delivery;

import org.heed.delivery.rendering.UnsubscribeToken;
import org.springframework.stereotype.Component;

/** Addresses at which contacts stop being asked. */
@Component
public class UnsubscribeLinks {

  private final UnsubscribeToken tokens;

  UnsubscribeLinks(UnsubscribeToken tokens) {
    this.tokens = tokens;
  }

  /** The path of a contact's unsubscribe page; valid for ever. */
  public String path(long workspaceId, long contactId) {
    return "/u/" + tokens.sign(workspaceId, contactId);
  }
}
