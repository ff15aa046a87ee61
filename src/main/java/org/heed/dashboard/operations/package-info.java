/**
 * Places and their work: fair comparison of sites, ways of service and vendors, and which
 * operational figures go with the score.
 */
@NamedInterface("operations")
@NullMarked
package org.heed.dashboard.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
