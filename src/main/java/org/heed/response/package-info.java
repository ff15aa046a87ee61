/**
 * Answers: the survey page on which customers confirm a score, the intake that stores it, and the
 * list in which staff reads it.
 */
@ApplicationModule(
    allowedDependencies = {
      "statistics",
      "platform",
      "platform::*",
      "workspace",
      "customer",
      "customer::preferences",
      "customer::history",
      "customer::merge",
      "customer::place",
      "survey",
      "survey::authoring",
      "survey::language",
      "program",
      "program::settings",
      "program::clock",
      "delivery",
      "delivery::sms"
    })
@NullMarked
package org.heed.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
