/**
 * Segments: saved filters over everything known about a contact and its account. Other modules put
 * a segment's {@link org.heed.customer.segment.SqlCondition} into their own statements.
 */
@NamedInterface("segment")
@NullMarked
package org.heed.customer.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
