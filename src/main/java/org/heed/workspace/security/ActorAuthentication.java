package org.heed.workspace.security;

import java.util.Arrays;
import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who sends this request: a person or an API caller, with their permissions as authorities. */
final class ActorAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;
  private final transient Actor actor;

  ActorAuthentication(Actor actor) {
    super(
        Arrays.stream(Permission.values())
            .filter(actor::may)
            .map(permission -> new SimpleGrantedAuthority(permission.name()))
            .toList());
    this.actor = actor;
    setAuthenticated(true);
  }

  @Override
  public String getName() {
    return actor.name();
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public Actor getPrincipal() {
    return actor;
  }
}
