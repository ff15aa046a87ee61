/** Operational figures such as response times, by measure point and day. */
@NamedInterface("kpi")
@NullMarked
package org.heed.customer.kpi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
