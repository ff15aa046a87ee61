package org.heed.workspace;

/**
 * A person with access to the workspace.
 *
 * @param active false once deactivated: cannot sign in and gets no work
 */
public record User(long id, String name, String email, Role role, boolean active) {}
