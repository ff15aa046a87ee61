/** Scores along the customer's journey, stage by stage, and what they add up to. */
@NamedInterface("journey")
@NullMarked
package org.heed.dashboard.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
