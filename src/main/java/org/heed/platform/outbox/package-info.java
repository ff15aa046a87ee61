/** Events that leave with the business transaction and reach their consumers at least once. */
@NamedInterface("outbox")
@NullMarked
package org.heed.platform.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
