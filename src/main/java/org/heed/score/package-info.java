/**
 * Roll-ups of answers, kept current from events, so that pages never count raw answers. Each equals
 * a recount from the raw rows as soon as the events so far are folded in.
 */
@ApplicationModule(
    allowedDependencies = {
      "statistics",
      "statistics::weighting",
      "platform",
      "platform::*",
      "workspace",
      "customer",
      "customer::merge",
      "program",
      "program::settings",
      "program::experience",
      "delivery",
      "response",
      "response::snapshot",
      "response::flags",
      "response::merged"
    })
@NullMarked
package org.heed.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
