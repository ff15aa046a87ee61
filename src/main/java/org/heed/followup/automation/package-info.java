/**
 * Automations: after a trigger they wait, look, and act. Runs live in the database, so that waiting
 * survives restarts; a run keeps the version it started with and ends when a person takes over.
 */
@NamedInterface("automation")
@NullMarked
package org.heed.followup.automation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
