/**
 * What customers are asked and how it looks: a draft that people edit, and published versions that
 * never change.
 */
@ApplicationModule(allowedDependencies = {"statistics", "platform", "platform::*", "workspace"})
@NullMarked
package org.heed.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
