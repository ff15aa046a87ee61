/**
 * Charts drawn on the server as SVG, the same in a page, a mail and a PDF. Every text is escaped
 * here, colours come from classes in {@code css/charts.css} with fallbacks in the markup, and every
 * chart can also give its figures as a table.
 */
@NamedInterface("chart")
@NullMarked
package org.heed.platform.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
