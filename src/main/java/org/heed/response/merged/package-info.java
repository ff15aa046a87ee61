/** Answers follow the accounts and contacts that were merged. */
@NamedInterface("merged")
@NullMarked
package org.heed.response.merged;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
