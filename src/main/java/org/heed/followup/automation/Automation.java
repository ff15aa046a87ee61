package org.heed.followup.automation;

/**
 * An automation of the workspace.
 *
 * @param active whether it starts for new answers; what runs goes on when it is switched off
 * @param version grows with every change; give it back with a change
 */
public record Automation(long id, String name, boolean active, int version, Flow flow) {}
