/** Sends what the program planned: survey mails, reminders, unsubscribes. */
@ApplicationModule(
    allowedDependencies = {
      "statistics",
      "platform",
      "platform::*",
      "workspace",
      "customer",
      "customer::preferences",
      "customer::merge",
      "survey",
      "survey::authoring",
      "survey::language",
      "program",
      "program::settings"
    })
@NullMarked
package org.heed.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
