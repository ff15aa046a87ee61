/**
 * What every other module stands on: database, outbox, jobs, mail, page shell, errors and settings.
 * Its subpackages are its public parts.
 */
@ApplicationModule(allowedDependencies = "statistics")
@NullMarked
package org.heed.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
