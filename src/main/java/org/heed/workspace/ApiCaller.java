package org.heed.workspace;

import java.util.Set;
import org.heed.platform.web.Permission;

/**
 * A program that calls with an API key.
 *
 * @param name the key's name
 * @param permissions what the key's scopes allow
 */
public record ApiCaller(long keyId, long workspaceId, String name, Set<Permission> permissions)
    implements Actor {

  @Override
  public Long id() {
    return keyId;
  }

  @Override
  public String kind() {
    return "api_key";
  }

  @Override
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
