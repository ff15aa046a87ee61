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
      "customer::kpi",
      "customer::operational",
      "customer::outcome",
      "customer::place",
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
      "followup::*",
      "dashboard::alert",
      "dashboard::board",
      "dashboard::explore",
      "dashboard::operations"
    })
@NullMarked
package org.heed.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
