/**
 * Rules: what an answer means for cases, notices and marks. They are compiled once for each version
 * and judged in memory over a batch of answers whose facts a handful of statements read.
 */
@NamedInterface("rule")
@NullMarked
package org.heed.followup.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
