/** How other systems reach Heed: the REST API. */
@ApplicationModule(
    allowedDependencies = {
      "statistics",
      "platform",
      "platform::*",
      "workspace",
      "customer",
      "customer::merge",
      "customer::operational",
      "customer::outcome",
      "customer::place",
      "customer::kpi",
      "survey",
      "survey::authoring",
      "survey::language",
      "program",
      "program::settings",
      "program::event",
      "delivery",
      "response",
      "response::extra",
      "score",
      "followup",
      "followup::*"
    })
@NullMarked
package org.heed.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
