/**
 * A simulated company that drives the real pipeline: for looking around, for screenshots and for
 * tests.
 */
@ApplicationModule(
    allowedDependencies = {
      "statistics",
      "platform",
      "platform::*",
      "workspace",
      "customer",
      "survey",
      "survey::authoring",
      "survey::language",
      "program",
      "program::*",
      "delivery",
      "delivery::sms",
      "response",
      "response::open",
      "response::texting",
      "score",
      "followup",
      "followup::*"
    })
@NullMarked
package org.heed.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
