package org.heed.workspace;

import org.heed.platform.web.Permission;

/** A person who is signed in. */
public record Person(long userId, long workspaceId, String name, String email, Role role)
    implements Actor {

  @Override
  public Long id() {
    return userId;
  }

  @Override
  public String kind() {
    return "person";
  }

  @Override
  public boolean may(Permission permission) {
    return role.permissions().contains(permission);
  }
}
