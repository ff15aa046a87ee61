package org.heed.workspace;

import java.time.ZoneId;

/**
 * One organisation's program with all its data, invisible to every other workspace.
 *
 * @param timeZone the zone in which days are counted
 */
public record Workspace(long id, String name, ZoneId timeZone, WorkspaceSettings settings) {

  /** The company as its customers know it: its name in the settings, else the workspace's. */
  public String organisation() {
    return settings.organisationName().isBlank() ? name : settings.organisationName();
  }
}
