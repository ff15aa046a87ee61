/**
 * What was true about a customer when an answer came: segment, tier, owner, place, product and all
 * else that people slice by. Later changes of the customer do not change it.
 */
@NamedInterface("snapshot")
@NullMarked
package org.heed.response.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
