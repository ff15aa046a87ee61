/**
 * Pure arithmetic of customer scores: what a number is, how sure we are of it, and whether it
 * really changed. No framework, no database; every method here is checked against published cases.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.heed.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
