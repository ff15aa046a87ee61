/** Pages that only read: what executives ask, and later teams and walls. Nobody depends on it. */
@ApplicationModule(
    allowedDependencies = {
      "statistics",
      "statistics::*",
      "platform",
      "platform::*",
      "workspace",
      "customer",
      "customer::outcome",
      "customer::place",
      "customer::kpi",
      "survey",
      "survey::language",
      "program",
      "program::matrix",
      "program::settings",
      "delivery",
      "response",
      "response::snapshot",
      "response::merged",
      "score",
      "score::audit",
      "score::facts",
      "followup",
      "followup::*"
    })
@NullMarked
package org.heed.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
