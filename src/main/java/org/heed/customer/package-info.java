/**
 * Whom the program asks: accounts and their contacts, what they agreed to, and the import that
 * brings them here. Later modules hang their part of a customer's history in with {@link
 * TimelineSource} and {@link CustomerPanel}.
 */
@ApplicationModule(allowedDependencies = {"statistics", "platform", "platform::*", "workspace"})
@NullMarked
package org.heed.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
