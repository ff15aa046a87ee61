/** Reads everything that rules can look at, for many answers at once. */
@NamedInterface("rule-facts")
@NullMarked
package org.heed.followup.rule.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
