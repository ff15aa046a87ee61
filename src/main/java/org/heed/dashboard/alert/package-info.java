/**
 * Watches scores week by week and says so when one really changed: by how much, since when, whether
 * other people answered or the answers changed, in which part, and for which reason.
 */
@NamedInterface("alert")
@NullMarked
package org.heed.dashboard.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
