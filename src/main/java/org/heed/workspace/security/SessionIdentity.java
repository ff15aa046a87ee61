package org.heed.workspace.security;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * All that a session remembers of a person; everything else is read anew at each request.
 *
 * @param generation the person's session generation at sign-in
 */
record SessionIdentity(long workspaceId, long userId, int generation)
    implements AuthenticatedPrincipal, Serializable {

  private static final long serialVersionUID = 1L;

  @Override
  public String getName() {
    return "user-" + userId;
  }
}
