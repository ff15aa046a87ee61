/**
 * What other systems say about customers from day to day: tickets, orders, usage. Segments compare
 * it and touchpoints spare who has an open ticket.
 */
@NamedInterface("operational")
@NullMarked
package org.heed.customer.operational;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
