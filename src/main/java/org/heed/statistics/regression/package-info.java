/** Regressions with standard errors, for outcomes and for series. */
@NamedInterface("regression")
@NullMarked
package org.heed.statistics.regression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
