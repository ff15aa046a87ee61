/**
 * Who works here and what they may do: workspaces, people, roles, sign-in, API keys and the audit
 * trail.
 */
@ApplicationModule(allowedDependencies = {"statistics", "platform", "platform::*"})
@NullMarked
package org.heed.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
