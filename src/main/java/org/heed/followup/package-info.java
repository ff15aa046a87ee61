/**
 * From answer to call: an unhappy answer becomes a case with an owner and a deadline, Today puts
 * the cases in the order in which to call, and every step of the work on them is kept.
 */
@ApplicationModule(
    allowedDependencies = {
      "statistics",
      "statistics::weighting",
      "platform",
      "platform::*",
      "workspace",
      "workspace::calendar",
      "customer",
      "customer::merge",
      "customer::place",
      "customer::segment",
      "program",
      "program::event",
      "program::rehearsal",
      "program::settings",
      "response",
      "response::merged",
      "score",
      "score::audit",
      "survey"
    })
@NullMarked
package org.heed.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
