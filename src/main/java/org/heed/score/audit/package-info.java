/**
 * Every stored roll-up is counted anew from the raw answers, a bounded part of it every night. What
 * does not agree is an incident: owners get one mail, and can have the roll-up rebuilt.
 */
@NamedInterface("audit")
@NullMarked
package org.heed.score.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
