/** Answers that an import finds beside customers, and where they are handed to be stored. */
@NamedInterface("history")
@NullMarked
package org.heed.customer.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
