/**
 * Who is asked, when and how often: touchpoints, the planning of invitations, and each invitation's
 * life from planned to sent.
 */
@ApplicationModule(
    allowedDependencies = {
      "statistics",
      "statistics::planning",
      "statistics::sites",
      "platform",
      "platform::*",
      "workspace",
      "workspace::calendar",
      "customer",
      "customer::segment",
      "customer::history",
      "customer::merge",
      "customer::operational",
      "customer::place",
      "survey",
      "survey::authoring",
      "survey::language"
    })
@NullMarked
package org.heed.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
